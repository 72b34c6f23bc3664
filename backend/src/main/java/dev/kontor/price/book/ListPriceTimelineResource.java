package dev.kontor.price.book;

import dev.kontor.base.shared.Page;
import dev.kontor.price.book.PriceTimelines.Payer;
import dev.kontor.price.book.PriceTimelines.TimelineEntry;
import dev.kontor.price.book.PriceTimelines.TimelineFilter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** One price of a list over time. */
@Path("/api/v1/price-lists/{id}/price-timeline")
@RunOnVirtualThread
class ListPriceTimelineResource {

    private final PriceTimelines timelines;

    ListPriceTimelineResource(PriceTimelines timelines) {
        this.timelines = timelines;
    }

    @GET
    @RolesAllowed("prices:read")
    public Page<TimelineEntry> listPriceListTimeline(@RestPath UUID id, @Valid @BeanParam TimelineFilter filter) {
        return timelines.page(Payer.list(id), filter);
    }
}

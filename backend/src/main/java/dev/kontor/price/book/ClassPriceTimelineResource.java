package dev.kontor.price.book;

import dev.kontor.base.shared.Page;
import dev.kontor.price.book.PriceTimelines.Payer;
import dev.kontor.price.book.PriceTimelines.TimelineEntry;
import dev.kontor.price.book.PriceTimelines.TimelineFilter;
import dev.kontor.price.list.PriceLists;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One price of a class over time, and the standard prices below it. */
@Path("/api/v1/customer-classes/{id}/price-timeline")
@RunOnVirtualThread
class ClassPriceTimelineResource {

    private final PriceTimelines timelines;
    private final PriceLists lists;

    ClassPriceTimelineResource(PriceTimelines timelines, PriceLists lists) {
        this.timelines = timelines;
        this.lists = lists;
    }

    @GET
    @RolesAllowed("prices:read")
    public Page<TimelineEntry> listClassPriceTimeline(
            @RestPath("id") UUID classId,
            @RestQuery @Size(min = 3, max = 3) @Nullable String currency,
            @Valid @BeanParam TimelineFilter filter) {
        return timelines.page(Payer.customerClass(lists.customerClass(classId, currency)), filter);
    }
}

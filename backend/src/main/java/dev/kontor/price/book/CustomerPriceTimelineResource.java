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

/** One price over time, at every level that may decide what the customer pays. */
@Path("/api/v1/customers/{id}/price-timeline")
@RunOnVirtualThread
class CustomerPriceTimelineResource {

    private final PriceTimelines timelines;

    CustomerPriceTimelineResource(PriceTimelines timelines) {
        this.timelines = timelines;
    }

    @GET
    @RolesAllowed("prices:read")
    public Page<TimelineEntry> listCustomerPriceTimeline(
            @RestPath("id") UUID customerId, @Valid @BeanParam TimelineFilter filter) {
        return timelines.page(Payer.customer(customerId), filter);
    }
}

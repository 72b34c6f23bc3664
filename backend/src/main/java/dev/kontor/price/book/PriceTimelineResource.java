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

/** One price over time: past, present, scheduled and replaced, with who and why. */
@Path("/api/v1")
@RunOnVirtualThread
class PriceTimelineResource {

    private final PriceTimelines timelines;

    PriceTimelineResource(PriceTimelines timelines) {
        this.timelines = timelines;
    }

    /** At every level that may decide what the customer pays. */
    @GET
    @Path("/customers/{id}/price-timeline")
    @RolesAllowed("prices:read")
    public Page<TimelineEntry> listCustomerPriceTimeline(
            @RestPath("id") UUID customerId, @Valid @BeanParam TimelineFilter filter) {
        return timelines.page(Payer.customer(customerId), filter);
    }

    /** Of the class, and of the standard prices below it. */
    @GET
    @Path("/customer-classes/{id}/price-timeline")
    @RolesAllowed("prices:read")
    public Page<TimelineEntry> listClassPriceTimeline(
            @RestPath("id") UUID classId, @Valid @BeanParam TimelineFilter filter) {
        return timelines.page(Payer.customerClass(classId), filter);
    }

    @GET
    @Path("/price-lists/{id}/price-timeline")
    @RolesAllowed("prices:read")
    public Page<TimelineEntry> listPriceListTimeline(@RestPath UUID id, @Valid @BeanParam TimelineFilter filter) {
        return timelines.page(Payer.list(id), filter);
    }
}

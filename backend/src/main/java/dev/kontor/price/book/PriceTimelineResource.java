package dev.kontor.price.book;

import dev.kontor.base.shared.Page;
import dev.kontor.price.book.PriceTimelines.TimelineEntry;
import dev.kontor.price.book.PriceTimelines.TimelineFilter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/api/v1/prices/timeline")
@RunOnVirtualThread
class PriceTimelineResource {

    private final PriceTimelines timelines;

    PriceTimelineResource(PriceTimelines timelines) {
        this.timelines = timelines;
    }

    /** One price over time: past, present, scheduled and replaced, with who and why. */
    @GET
    @RolesAllowed("prices:read")
    public Page<TimelineEntry> listPriceTimeline(@Valid @BeanParam TimelineFilter filter) {
        return timelines.page(filter);
    }
}

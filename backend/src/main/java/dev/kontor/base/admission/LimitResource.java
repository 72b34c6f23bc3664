package dev.kontor.base.admission;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;

@Path("/api/v1/limits")
@RunOnVirtualThread
class LimitResource {

    private final List<LimitSource> sources;

    LimitResource(@All List<LimitSource> sources) {
        this.sources = sources;
    }

    /**
     * The limits that hold for this desk: what a person, a key, the reseller and an address may send, how often somebody may
     * guess, reset and register, and how large files may be; how many in which time, and what is answered beyond them.
     */
    @GET
    @RolesAllowed("settings:read")
    public LimitsView readLimits() {
        return new LimitsView(sources.stream()
                .flatMap(source -> source.limits().stream())
                .sorted(Comparator.comparing(LimitView::name))
                .toList());
    }

    /** All limits, in the order in which people look for them. */
    public record LimitsView(List<LimitView> limits) {}
}

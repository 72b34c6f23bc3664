package dev.kontor.customer.registration;

import dev.kontor.base.shared.Page;
import dev.kontor.customer.registration.RegistrationRows.RegistrationView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What came in at a site, for staff. */
@Path("/api/v1/sites")
@RunOnVirtualThread
class SiteRegistrationResource {

    private final RegistrationRows registrations;

    SiteRegistrationResource(RegistrationRows registrations) {
        this.registrations = registrations;
    }

    /** Newest first; personal only while they wait to be confirmed. */
    @GET
    @Path("/{id}/registrations")
    @RolesAllowed("sites:read")
    public Page<RegistrationView> listSiteRegistrations(
            @RestPath UUID id,
            @RestQuery @Min(1) @Max(Page.MAX_LIMIT) @DefaultValue(Page.DEFAULT_LIMIT) int limit,
            @RestQuery @Nullable String cursor) {
        return registrations.page(id, limit, cursor);
    }
}

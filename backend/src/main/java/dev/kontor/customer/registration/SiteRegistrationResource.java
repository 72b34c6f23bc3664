package dev.kontor.customer.registration;

import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import dev.kontor.customer.registration.RegistrationRows.RegistrationView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

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
    public Page<RegistrationView> listSiteRegistrations(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return registrations.page(id, page.limit, page.cursor);
    }
}

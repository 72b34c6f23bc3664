package dev.kontor.access.founding;

import dev.kontor.base.http.Created;
import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import dev.kontor.tenant.reseller.ResellerView;
import dev.kontor.tenant.reseller.Resellers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestResponse;

/** For the platform's operator, who signs in with the key of the server's configuration. */
@Path("/api/v1/resellers")
@RunOnVirtualThread
class ResellerResource {

    private final Resellers resellers;
    private final Tenants tenants;

    ResellerResource(Resellers resellers, Tenants tenants) {
        this.resellers = resellers;
        this.tenants = tenants;
    }

    @GET
    @RolesAllowed("resellers:read")
    public Page<ResellerView> listResellers(@Valid @BeanParam PageRequest page) {
        return resellers.page(page.limit, page.cursor);
    }

    @POST
    @RolesAllowed("resellers:write")
    public RestResponse<ResellerView> createReseller(@Valid @NotNull NewTenant tenant) {
        return Created.at("/api/v1/resellers", tenants.create(tenant), ResellerView::id);
    }
}

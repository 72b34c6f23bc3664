package dev.kontor.access.founding;

import dev.kontor.base.http.Created;
import dev.kontor.base.shared.Page;
import dev.kontor.tenant.reseller.ResellerView;
import dev.kontor.tenant.reseller.Resellers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

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
    public Page<ResellerView> listResellers(
            @RestQuery @Min(1) @Max(Page.MAX_LIMIT) @DefaultValue(Page.DEFAULT_LIMIT) int limit,
            @RestQuery @Nullable String cursor) {
        return resellers.page(limit, cursor);
    }

    @POST
    @RolesAllowed("resellers:write")
    public RestResponse<ResellerView> createReseller(@Valid @NotNull NewTenant tenant) {
        ResellerView created = tenants.create(tenant);
        return Created.at("/api/v1/resellers/" + created.id(), created);
    }
}

package dev.kontor.tenant.reseller;

import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.CurrentActor;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/reseller")
@RunOnVirtualThread
class ResellerSettingsResource {

    private final Resellers resellers;
    private final CurrentActor actor;

    ResellerSettingsResource(Resellers resellers, CurrentActor actor) {
        this.resellers = resellers;
        this.actor = actor;
    }

    @GET
    @RolesAllowed("settings:read")
    public ResellerView readReseller() {
        return resellers.require(actor.resellerId());
    }

    @PUT
    @RolesAllowed("settings:write")
    public ResellerView changeReseller(
            @Valid @NotNull ResellerChange change, @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return resellers.change(change, ifMatch);
    }
}

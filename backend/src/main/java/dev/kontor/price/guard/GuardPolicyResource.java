package dev.kontor.price.guard;

import dev.kontor.base.http.IfMatch;
import dev.kontor.price.guard.GuardPolicies.GuardPolicyChange;
import dev.kontor.price.guard.GuardPolicies.GuardPolicyView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/price-guard/policy")
@RunOnVirtualThread
class GuardPolicyResource {

    private final GuardPolicies policies;

    GuardPolicyResource(GuardPolicies policies) {
        this.policies = policies;
    }

    @GET
    @RolesAllowed("settings:read")
    public GuardPolicyView readGuardPolicy() {
        return policies.current().view();
    }

    @PUT
    @RolesAllowed("settings:write")
    public GuardPolicyView writeGuardPolicy(
            @Valid @NotNull GuardPolicyChange wanted, @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return policies.change(wanted, ifMatch);
    }
}

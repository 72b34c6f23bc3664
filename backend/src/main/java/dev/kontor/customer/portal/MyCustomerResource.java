package dev.kontor.customer.portal;

import dev.kontor.base.http.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/me")
@RunOnVirtualThread
class MyCustomerResource {

    private final MyAccount account;
    private final ProfileChanges changes;

    MyCustomerResource(MyAccount account, ProfileChanges changes) {
        this.account = account;
        this.changes = changes;
    }

    @GET
    @RolesAllowed("me:read")
    public MeView readMe() {
        return account.read();
    }

    /** Only what the reseller allows; the address to sign in with stays as it is. */
    @PUT
    @Path("/profile")
    @RolesAllowed("me:write")
    public MeView changeMyProfile(
            @Valid @NotNull ProfileChange change, @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return changes.change(change, ifMatch);
    }
}

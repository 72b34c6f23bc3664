package dev.kontor.access.staff;

import dev.kontor.access.secret.PasswordHash;
import dev.kontor.access.staff.Users.NewUser;
import dev.kontor.access.staff.Users.UserChange;
import dev.kontor.base.http.Created;
import dev.kontor.base.http.IdempotentStep;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/users")
@RunOnVirtualThread
class UserResource {

    private final Users users;
    private final StaffInvitations invitations;
    private final IdempotentStep step;

    UserResource(Users users, StaffInvitations invitations, IdempotentStep step) {
        this.users = users;
        this.invitations = invitations;
        this.step = step;
    }

    @GET
    @RolesAllowed("users:read")
    public Page<UserView> listUsers(@Valid @BeanParam PageRequest page) {
        return users.page(page.limit, page.cursor);
    }

    /** Without a password the person is invited: a mail brings the link to choose one. */
    @POST
    @RolesAllowed("users:write")
    @IdempotentStep.Within
    public RestResponse<UserView> createUser(@Valid @NotNull NewUser user) {
        PasswordHash password = user.password() == null ? null : users.accept(user);
        return step.run(
                "UserResource.createUser",
                user,
                () -> Created.at(
                        "/api/v1/users",
                        password == null ? invitations.invite(user) : users.create(user, password),
                        UserView::id));
    }

    /** Sends the invitation again, with a new link; 409 for whoever has accepted it or is locked. */
    @POST
    @Path("/{id}/invitation")
    @RolesAllowed("users:write")
    @APIResponse(responseCode = "202", description = "The mail is on its way")
    public RestResponse<Void> sendUserInvitation(@RestPath UUID id) {
        invitations.sendAgain(id);
        return RestResponse.status(RestResponse.Status.ACCEPTED);
    }

    /** Takes the invitation back: the link leads nowhere any more. 409 for whoever has accepted it. */
    @DELETE
    @Path("/{id}/invitation")
    @RolesAllowed("users:write")
    public void withdrawUserInvitation(@RestPath UUID id) {
        invitations.withdraw(id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("users:read")
    public UserView readUser(@RestPath UUID id) {
        return users.require(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("users:write")
    public UserView changeUser(
            @RestPath UUID id, @Valid @NotNull UserChange change, @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return users.change(id, change, ifMatch);
    }

    /** For somebody who lost the authenticator app; 403 for a person with more rights than one's own. */
    @DELETE
    @Path("/{id}/second-factor")
    @RolesAllowed("users:write")
    public void removeUserSecondFactor(@RestPath UUID id) {
        users.removeSecondFactor(id);
    }
}

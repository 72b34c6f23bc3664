package dev.kontor.identity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

@Path("/api/v1/me")
@RunOnVirtualThread
public class MySecurityResource {

    private final MyLogin login;

    MySecurityResource(MyLogin login) {
        this.login = login;
    }

    /** Signs out everywhere else. */
    @POST
    @Path("/password")
    @RolesAllowed("me:write")
    public void changeMyPassword(@Valid @NotNull PasswordChange change) {
        login.changePassword(change.currentPassword(), change.newPassword());
    }

    @PUT
    @Path("/language")
    @RolesAllowed("me:write")
    public PortalPerson changeMyLanguage(@Valid @NotNull LanguageChange change) {
        return login.changeLanguage(change.language());
    }
}

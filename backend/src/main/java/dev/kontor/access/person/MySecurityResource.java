package dev.kontor.access.person;

import dev.kontor.access.secret.PasswordChange;
import dev.kontor.access.secret.PasswordProof;
import dev.kontor.access.secret.RecoveryCodes;
import dev.kontor.access.secret.TotpCode;
import dev.kontor.access.secret.TotpSetup;
import dev.kontor.access.token.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

@Path("/api/v1/me")
@RunOnVirtualThread
class MySecurityResource {

    private final MyLogin login;

    MySecurityResource(MyLogin login) {
        this.login = login;
    }

    /** Signs out everywhere else. */
    @POST
    @Path("/password")
    @RolesAllowed("me:write")
    public void changeMyPassword(@Valid @NotNull PasswordChange change, HttpServerRequest call) {
        login.changePassword(change, Caller.of(call));
    }

    @PUT
    @Path("/language")
    @RolesAllowed("me:write")
    public PortalPerson changeMyLanguage(@Valid @NotNull LanguageChange change) {
        return login.changeLanguage(change.language());
    }

    /** A secret for an authenticator app; it counts once it is confirmed. */
    @POST
    @Path("/totp")
    @RolesAllowed("me:write")
    public TotpSetup setUpMyTotp() {
        return login.setUpTotp();
    }

    /** Ends every other session and answers codes for the day on which the app is lost. */
    @POST
    @Path("/totp/confirmation")
    @RolesAllowed("me:write")
    public RecoveryCodes confirmMyTotp(@Valid @NotNull TotpCode code) {
        return login.confirmTotp(code.code());
    }

    @DELETE
    @Path("/totp")
    @RolesAllowed("me:write")
    public void removeMyTotp(@Valid @NotNull PasswordProof proof, HttpServerRequest call) {
        login.removeTotp(proof.password(), Caller.of(call));
    }
}

package dev.kontor.access.staff;

import dev.kontor.access.right.Right;
import dev.kontor.access.secret.LoginSubject;
import dev.kontor.access.secret.Passwords.NewPassword;
import dev.kontor.access.secret.Passwords.PasswordChange;
import dev.kontor.access.secret.Passwords.PasswordProof;
import dev.kontor.access.secret.Passwords.PasswordResetRequest;
import dev.kontor.access.secret.SecondFactors.RecoveryCodes;
import dev.kontor.access.secret.SecondFactors.TotpCode;
import dev.kontor.access.secret.SecondFactors.TotpSetup;
import dev.kontor.access.token.PasswordResets;
import dev.kontor.access.token.RefreshCookie;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.Caller;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Proxies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/auth")
@RunOnVirtualThread
class AuthResource {

    private final Logins logins;
    private final CurrentUsers people;
    private final StaffPasswords passwords;
    private final StaffSecondFactor factor;
    private final PasswordResets resets;
    private final Proxies proxies;
    private final CurrentActor actor;

    AuthResource(
            Logins logins,
            CurrentUsers people,
            StaffPasswords passwords,
            StaffSecondFactor factor,
            PasswordResets resets,
            Proxies proxies,
            CurrentActor actor) {
        this.logins = logins;
        this.people = people;
        this.passwords = passwords;
        this.factor = factor;
        this.resets = resets;
        this.proxies = proxies;
        this.actor = actor;
    }

    @POST
    @Path("/login")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = SessionView.class, responseCode = "200")
    public RestResponse<SessionView> login(@Valid @NotNull Login login, HttpServerRequest call) {
        Caller caller = proxies.caller(call);
        return answer(logins.login(login, caller), caller);
    }

    /** A new access token for the refresh cookie; the cookie changes with every use. */
    @POST
    @Path("/refresh")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = SessionView.class, responseCode = "200")
    public RestResponse<SessionView> refreshSession(HttpHeaders headers, @Context HttpServerRequest call) {
        Caller caller = proxies.caller(call);
        return answer(RefreshCookie.STAFF.require(headers, caller, logins::refresh), caller);
    }

    @POST
    @Path("/logout")
    @PermitAll
    @APIResponse(responseCode = "204", description = "Signed out")
    public RestResponse<Void> logout(HttpHeaders headers, @Context HttpServerRequest call) {
        Caller caller = proxies.caller(call);
        RefreshCookie.STAFF.read(headers, caller).ifPresent(token -> logins.logout(token, caller));
        return RefreshCookie.STAFF.signedOut(caller);
    }

    @GET
    @Path("/me")
    @RolesAllowed(Right.SIGNED_IN)
    public CurrentUser readCurrentUser() {
        return people.me();
    }

    @POST
    @Path("/password")
    @RolesAllowed(Right.SIGNED_IN)
    public void changePassword(@Valid @NotNull PasswordChange change, HttpServerRequest call) {
        if (actor.get().kind() != Actor.Kind.STAFF) {
            throw new Problem.Forbidden("people-only", "Only a person has a password.");
        }
        passwords.change(change, proxies.caller(call));
    }

    /** The same answer whether somebody has this address or not. */
    @POST
    @Path("/password-reset")
    @PermitAll
    @APIResponse(responseCode = "202", description = "If somebody has this address, a mail is on its way")
    public RestResponse<Void> requestPasswordReset(
            @Valid @NotNull PasswordResetRequest request, HttpServerRequest call) {
        resets.request(LoginSubject.Kind.STAFF, request, proxies.caller(call));
        return RestResponse.status(RestResponse.Status.ACCEPTED);
    }

    @POST
    @Path("/password-reset/confirmation")
    @PermitAll
    @APIResponse(responseCode = "204", description = "The password is changed and every session has ended")
    public void confirmPasswordReset(@Valid @NotNull NewPassword wanted, HttpServerRequest call) {
        resets.confirm(LoginSubject.Kind.STAFF, wanted, proxies.caller(call));
    }

    /** A secret for an authenticator app, for whoever knows the password; it counts once it is confirmed. */
    @POST
    @Path("/totp")
    @RolesAllowed(Right.SIGNED_IN)
    public TotpSetup setUpTotp(@Valid @NotNull PasswordProof proof, HttpServerRequest call) {
        return factor.setUp(proof.password(), proxies.caller(call));
    }

    /** Ends every other session and answers codes for the day on which the app is lost. */
    @POST
    @Path("/totp/confirmation")
    @RolesAllowed(Right.SIGNED_IN)
    public RecoveryCodes confirmTotp(@Valid @NotNull TotpCode code, HttpServerRequest call) {
        return factor.confirm(code.code(), proxies.caller(call));
    }

    @DELETE
    @Path("/totp")
    @RolesAllowed(Right.SIGNED_IN)
    public void removeTotp(@Valid @NotNull PasswordProof proof, HttpServerRequest call) {
        factor.remove(proof.password(), proxies.caller(call));
    }

    private static RestResponse<SessionView> answer(Logins.Access access, Caller caller) {
        return RefreshCookie.STAFF.signedIn(access.session(), access.refreshToken(), Sessions.LIFETIME, caller);
    }
}

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
import dev.kontor.access.token.Caller;
import dev.kontor.access.token.PasswordResets;
import dev.kontor.access.token.RefreshCookie;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
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
    private final CurrentActor actor;

    AuthResource(
            Logins logins,
            CurrentUsers people,
            StaffPasswords passwords,
            StaffSecondFactor factor,
            PasswordResets resets,
            CurrentActor actor) {
        this.logins = logins;
        this.people = people;
        this.passwords = passwords;
        this.factor = factor;
        this.resets = resets;
        this.actor = actor;
    }

    @POST
    @Path("/login")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = SessionView.class, responseCode = "200")
    public RestResponse<SessionView> login(@Valid @NotNull Login login, HttpServerRequest call, UriInfo uri) {
        return answer(logins.login(login, Caller.of(call)), uri);
    }

    /** A new access token for the refresh cookie; the cookie changes with every use. */
    @POST
    @Path("/refresh")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = SessionView.class, responseCode = "200")
    public RestResponse<SessionView> refreshSession(HttpHeaders headers, UriInfo uri) {
        return answer(RefreshCookie.STAFF.require(headers, uri, logins::refresh), uri);
    }

    @POST
    @Path("/logout")
    @PermitAll
    @APIResponse(responseCode = "204", description = "Signed out")
    public RestResponse<Void> logout(HttpHeaders headers, UriInfo uri) {
        RefreshCookie.STAFF.read(headers, uri).ifPresent(logins::logout);
        return RefreshCookie.STAFF.signedOut(uri);
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
    public void changePassword(@Valid @NotNull PasswordChange change) {
        if (actor.get().kind() != Actor.Kind.STAFF) {
            throw new Problem.Forbidden("people-only", "Only a person has a password.");
        }
        passwords.change(change.currentPassword(), change.newPassword());
    }

    /** The same answer whether somebody has this address or not. */
    @POST
    @Path("/password-reset")
    @PermitAll
    @APIResponse(responseCode = "202", description = "If somebody has this address, a mail is on its way")
    public RestResponse<Void> requestPasswordReset(
            @Valid @NotNull PasswordResetRequest request, HttpServerRequest call) {
        resets.request(LoginSubject.Kind.STAFF, request, Caller.of(call));
        return RestResponse.status(RestResponse.Status.ACCEPTED);
    }

    @POST
    @Path("/password-reset/confirmation")
    @PermitAll
    @APIResponse(responseCode = "204", description = "The password is changed and every session has ended")
    public void confirmPasswordReset(@Valid @NotNull NewPassword wanted) {
        resets.confirm(LoginSubject.Kind.STAFF, wanted);
    }

    /** A secret for an authenticator app; it counts once it is confirmed. */
    @POST
    @Path("/totp")
    @RolesAllowed(Right.SIGNED_IN)
    public TotpSetup setUpTotp() {
        return factor.setUp();
    }

    /** Ends every other session and answers codes for the day on which the app is lost. */
    @POST
    @Path("/totp/confirmation")
    @RolesAllowed(Right.SIGNED_IN)
    public RecoveryCodes confirmTotp(@Valid @NotNull TotpCode code) {
        return factor.confirm(code.code());
    }

    @DELETE
    @Path("/totp")
    @RolesAllowed(Right.SIGNED_IN)
    public void removeTotp(@Valid @NotNull PasswordProof proof, HttpServerRequest call) {
        factor.remove(proof.password(), call.remoteAddress().hostAddress());
    }

    private static RestResponse<SessionView> answer(Logins.Access access, UriInfo uri) {
        return RefreshCookie.STAFF.signedIn(access.session(), access.refreshToken(), Sessions.LIFETIME, uri);
    }
}

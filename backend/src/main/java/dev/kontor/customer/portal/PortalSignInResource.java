package dev.kontor.customer.portal;

import dev.kontor.access.person.PortalLogins;
import dev.kontor.access.person.PortalLogins.PortalAccess;
import dev.kontor.access.person.PortalLogins.PortalLogin;
import dev.kontor.access.secret.LoginSubject;
import dev.kontor.access.secret.Passwords.NewPassword;
import dev.kontor.access.secret.Passwords.PasswordResetRequest;
import dev.kontor.access.token.Caller;
import dev.kontor.access.token.PasswordResets;
import dev.kontor.access.token.RefreshCookie;
import dev.kontor.base.shared.CurrentActor;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/** How the people of customers sign in at the portal, and out; what they sign in with are {@link PortalAccounts}. */
@Path("/api/v1/portal/auth")
@RunOnVirtualThread
class PortalSignInResource {

    private final PortalLogins logins;
    private final PasswordResets resets;
    private final MyAccount account;
    private final CurrentActor current;

    PortalSignInResource(PortalLogins logins, PasswordResets resets, MyAccount account, CurrentActor current) {
        this.logins = logins;
        this.resets = resets;
        this.account = account;
        this.current = current;
    }

    @POST
    @Path("/login")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = PortalSessionView.class, responseCode = "200")
    public RestResponse<PortalSessionView> loginToPortal(
            @Valid @NotNull PortalLogin login, HttpServerRequest call, UriInfo uri) {
        return answer(logins.login(login, Caller.of(call)), uri);
    }

    /** A new access token for the portal's refresh cookie; the cookie changes with every use. */
    @POST
    @Path("/refresh")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = PortalSessionView.class, responseCode = "200")
    public RestResponse<PortalSessionView> refreshPortalSession(HttpHeaders headers, UriInfo uri) {
        return answer(RefreshCookie.PORTAL.require(headers, uri, logins::refresh), uri);
    }

    @POST
    @Path("/logout")
    @PermitAll
    @APIResponse(responseCode = "204", description = "Signed out")
    public RestResponse<Void> logoutOfPortal(HttpHeaders headers, UriInfo uri) {
        RefreshCookie.PORTAL.read(headers, uri).ifPresent(logins::logout);
        return RefreshCookie.PORTAL.signedOut(uri);
    }

    /** The same answer whether somebody has this address or not. */
    @POST
    @Path("/password-reset")
    @PermitAll
    @APIResponse(responseCode = "202", description = "If somebody has this address, a mail is on its way")
    public RestResponse<Void> requestPortalPasswordReset(
            @Valid @NotNull PasswordResetRequest request, HttpServerRequest call) {
        resets.request(LoginSubject.Kind.CUSTOMER, request, Caller.of(call));
        return RestResponse.status(RestResponse.Status.ACCEPTED);
    }

    /** By the link of a reset or of an invitation. */
    @POST
    @Path("/password-reset/confirmation")
    @PermitAll
    @APIResponse(responseCode = "204", description = "The password is chosen and every session has ended")
    public void confirmPortalPasswordReset(@Valid @NotNull NewPassword wanted) {
        resets.confirm(LoginSubject.Kind.CUSTOMER, wanted);
    }

    private RestResponse<PortalSessionView> answer(PortalAccess access, UriInfo uri) {
        MeView me = current.as(access.person(), account::read);
        PortalSessionView session = new PortalSessionView(access.accessToken(), access.expiresIn(), me);
        return RefreshCookie.PORTAL.signedIn(session, access.refreshToken(), access.keptFor(), uri);
    }

    /** A fresh access token with its lifetime in seconds, and whom it is for. */
    public record PortalSessionView(String accessToken, long expiresIn, MeView me) {}
}

package dev.kontor.customer.portal;

import dev.kontor.access.person.PortalLogins;
import dev.kontor.access.person.PortalLogins.PortalAccess;
import dev.kontor.access.person.PortalLogins.PortalLogin;
import dev.kontor.access.secret.LoginSubject;
import dev.kontor.access.secret.Passwords.NewPassword;
import dev.kontor.access.secret.Passwords.PasswordResetRequest;
import dev.kontor.access.token.PasswordResets;
import dev.kontor.access.token.RefreshCookie;
import dev.kontor.base.shared.Caller;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Proxies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
    private final Proxies proxies;
    private final CurrentActor current;

    PortalSignInResource(
            PortalLogins logins, PasswordResets resets, MyAccount account, Proxies proxies, CurrentActor current) {
        this.logins = logins;
        this.resets = resets;
        this.account = account;
        this.proxies = proxies;
        this.current = current;
    }

    @POST
    @Path("/login")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = PortalSessionView.class, responseCode = "200")
    public RestResponse<PortalSessionView> loginToPortal(@Valid @NotNull PortalLogin login, HttpServerRequest call) {
        Caller caller = proxies.caller(call);
        return answer(logins.login(login, caller), caller);
    }

    /** A new access token for the portal's refresh cookie; the cookie changes with every use. */
    @POST
    @Path("/refresh")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = PortalSessionView.class, responseCode = "200")
    public RestResponse<PortalSessionView> refreshPortalSession(HttpHeaders headers, @Context HttpServerRequest call) {
        Caller caller = proxies.caller(call);
        return answer(RefreshCookie.PORTAL.require(headers, caller, logins::refresh), caller);
    }

    @POST
    @Path("/logout")
    @PermitAll
    @APIResponse(responseCode = "204", description = "Signed out")
    public RestResponse<Void> logoutOfPortal(HttpHeaders headers, @Context HttpServerRequest call) {
        Caller caller = proxies.caller(call);
        RefreshCookie.PORTAL.read(headers, caller).ifPresent(token -> logins.logout(token, caller));
        return RefreshCookie.PORTAL.signedOut(caller);
    }

    /** The same answer whether somebody has this address or not. */
    @POST
    @Path("/password-reset")
    @PermitAll
    @APIResponse(responseCode = "202", description = "If somebody has this address, a mail is on its way")
    public RestResponse<Void> requestPortalPasswordReset(
            @Valid @NotNull PasswordResetRequest request, HttpServerRequest call) {
        resets.request(LoginSubject.Kind.CUSTOMER, request, proxies.caller(call));
        return RestResponse.status(RestResponse.Status.ACCEPTED);
    }

    /** By the link of a reset or of an invitation. */
    @POST
    @Path("/password-reset/confirmation")
    @PermitAll
    @APIResponse(responseCode = "204", description = "The password is chosen and every session has ended")
    public void confirmPortalPasswordReset(@Valid @NotNull NewPassword wanted, HttpServerRequest call) {
        resets.confirm(LoginSubject.Kind.CUSTOMER, wanted, proxies.caller(call));
    }

    private RestResponse<PortalSessionView> answer(PortalAccess access, Caller caller) {
        MeView me = current.as(access.person(), account::read);
        PortalSessionView session = new PortalSessionView(access.accessToken(), access.expiresIn(), me);
        return RefreshCookie.PORTAL.signedIn(session, access.refreshToken(), access.keptFor(), caller);
    }

    /** A fresh access token with its lifetime in seconds, and whom it is for. */
    public record PortalSessionView(String accessToken, long expiresIn, MeView me) {}
}

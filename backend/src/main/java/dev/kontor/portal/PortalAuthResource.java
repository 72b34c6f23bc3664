package dev.kontor.portal;

import dev.kontor.identity.Caller;
import dev.kontor.identity.PortalAccess;
import dev.kontor.identity.PortalLogin;
import dev.kontor.identity.PortalLogins;
import dev.kontor.identity.RefreshCookie;
import dev.kontor.shared.CurrentActor;
import dev.kontor.shared.Problem;
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

@Path("/api/v1/portal/auth")
@RunOnVirtualThread
public class PortalAuthResource {

    private final PortalLogins logins;
    private final MyAccount account;
    private final CurrentActor current;

    PortalAuthResource(PortalLogins logins, MyAccount account, CurrentActor current) {
        this.logins = logins;
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
        return RefreshCookie.PORTAL
                .read(headers, uri)
                .flatMap(logins::refresh)
                .map(access -> answer(access, uri))
                .orElseThrow(() -> new Problem.Unauthenticated("no-session", "Nobody is signed in."));
    }

    @POST
    @Path("/logout")
    @PermitAll
    @APIResponse(responseCode = "204", description = "Signed out")
    public RestResponse<Void> logoutOfPortal(HttpHeaders headers, UriInfo uri) {
        RefreshCookie.PORTAL.read(headers, uri).ifPresent(logins::logout);
        return RestResponse.ResponseBuilder.<Void>noContent()
                .header(HttpHeaders.SET_COOKIE, RefreshCookie.PORTAL.expired(uri))
                .build();
    }

    private RestResponse<PortalSessionView> answer(PortalAccess access, UriInfo uri) {
        MeView me = current.as(access.person(), account::read);
        RestResponse.ResponseBuilder<PortalSessionView> response =
                RestResponse.ResponseBuilder.ok(new PortalSessionView(access.accessToken(), access.expiresIn(), me));
        PortalAccess.NewCookie cookie = access.cookie();
        if (cookie != null) {
            response.header(
                    HttpHeaders.SET_COOKIE,
                    RefreshCookie.PORTAL.of(cookie.refreshToken(), cookie.maxAgeSeconds(), uri));
        }
        return response.build();
    }
}

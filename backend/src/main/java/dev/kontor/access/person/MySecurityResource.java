package dev.kontor.access.person;

import dev.kontor.access.person.CustomerSessions.MySessionView;
import dev.kontor.access.secret.Passwords.PasswordChange;
import dev.kontor.access.secret.Passwords.PasswordProof;
import dev.kontor.access.secret.SecondFactors.RecoveryCodes;
import dev.kontor.access.secret.SecondFactors.TotpCode;
import dev.kontor.access.secret.SecondFactors.TotpSetup;
import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Languages;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Proxies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/me")
@RunOnVirtualThread
class MySecurityResource {

    private final MyLogin login;
    private final CustomerSessions sessions;
    private final Proxies proxies;

    MySecurityResource(MyLogin login, CustomerSessions sessions, Proxies proxies) {
        this.login = login;
        this.sessions = sessions;
        this.proxies = proxies;
    }

    /** Signs out everywhere else. */
    @POST
    @Path("/password")
    @RolesAllowed("me:write")
    public void changeMyPassword(@Valid @NotNull PasswordChange change, HttpServerRequest call) {
        login.changePassword(change, proxies.caller(call));
    }

    @PUT
    @Path("/language")
    @RolesAllowed("me:write")
    public PortalPerson changeMyLanguage(@Valid @NotNull LanguageChange change) {
        return login.changeLanguage(change.language());
    }

    /** A secret for an authenticator app, for whoever knows the password; it counts once it is confirmed. */
    @POST
    @Path("/totp")
    @RolesAllowed("me:write")
    public TotpSetup setUpMyTotp(@Valid @NotNull PasswordProof proof, HttpServerRequest call) {
        return login.setUpTotp(proof.password(), proxies.caller(call));
    }

    /** Ends every other session and answers codes for the day on which the app is lost. */
    @POST
    @Path("/totp/confirmation")
    @RolesAllowed("me:write")
    public RecoveryCodes confirmMyTotp(@Valid @NotNull TotpCode code, HttpServerRequest call) {
        return login.confirmTotp(code.code(), proxies.caller(call));
    }

    @DELETE
    @Path("/totp")
    @RolesAllowed("me:write")
    public void removeMyTotp(@Valid @NotNull PasswordProof proof, HttpServerRequest call) {
        login.removeTotp(proof.password(), proxies.caller(call));
    }

    /** Where the person is signed in, newest first. */
    @GET
    @Path("/sessions")
    @RolesAllowed("me:read")
    public Page<MySessionView> listMySessions(@Valid @BeanParam PageRequest page) {
        return sessions.page(page.limit, page.cursor);
    }

    /** Signs out there, at once. */
    @DELETE
    @Path("/sessions/{id}")
    @RolesAllowed("me:write")
    public void endMySession(@RestPath UUID id) {
        sessions.end(id);
    }

    /** Signs out everywhere but here. */
    @POST
    @Path("/sessions/end-others")
    @RolesAllowed("me:write")
    public void endMyOtherSessions() {
        sessions.endOthers();
    }

    /** The language in which the person reads pages and mails. */
    public record LanguageChange(
            @NotNull @Pattern(regexp = Languages.PATTERN, message = Languages.RULE) @Size(max = 2)
            String language) {}
}

package dev.kontor.customer.registration;

import dev.kontor.access.secret.LoginThrottle;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Proxies;
import dev.kontor.base.shared.Secret;
import dev.kontor.customer.registration.Applications.NewApplication;
import dev.kontor.customer.registration.Confirmations.ConfirmedRegistration;
import dev.kontor.customer.registration.RegistrationStatuses.RegistrationStatusView;
import dev.kontor.customer.site.RegistrationToken;
import dev.kontor.customer.site.SiteOrigins.FromSites;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;

/** What visitors do with the tokens that they got. */
@Path("/api/v1/public")
@RunOnVirtualThread
class RegistrationResource {

    private final RegistrationStatuses statuses;
    private final Confirmations confirmations;
    private final Applications applications;
    private final LoginThrottle throttle;
    private final Proxies proxies;
    private final CurrentActor current;

    RegistrationResource(
            RegistrationStatuses statuses,
            Confirmations confirmations,
            Applications applications,
            LoginThrottle throttle,
            Proxies proxies,
            CurrentActor current) {
        this.statuses = statuses;
        this.confirmations = confirmations;
        this.applications = applications;
        this.throttle = throttle;
        this.proxies = proxies;
        this.current = current;
    }

    /** Also for the pages of the site where the visitor registered. */
    @GET
    @FromSites
    @Path("/registrations/{token}")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = RegistrationStatusView.class, responseCode = "200")
    @APIResponse(responseCode = "403", description = PublicSiteResource.FOREIGN)
    public RegistrationStatusView readRegistration(@RestPath @Size(max = 200) String token) {
        RegistrationToken parsed = parse(token);
        return current.as(Actor.system(parsed.resellerId()), () -> statuses.of(parsed));
    }

    /** Asks once more after a rejection; people decide again. */
    @POST
    @Path("/registrations/{token}/requests")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = RegistrationStatusView.class, responseCode = "200")
    public RegistrationStatusView applyAgain(
            @RestPath @Size(max = 200) String token, @Valid @NotNull NewApplication application) {
        RegistrationToken parsed = parse(token);
        return current.as(Actor.system(parsed.resellerId()), () -> applications.again(parsed, application));
    }

    /** Makes the visitor a customer who has asked for the services; once. */
    @POST
    @Path("/confirmations")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = ConfirmedRegistration.class, responseCode = "200")
    @APIResponse(responseCode = "410", description = "The link was used, or is too old")
    public ConfirmedRegistration confirmRegistration(
            @Valid @NotNull Confirmation confirmation, HttpServerRequest call) {
        RegistrationToken token = parse(confirmation.token());
        return current.as(
                Actor.system(token.resellerId()),
                () -> throttle.attempt(
                        "link " + confirmation.token(),
                        proxies.caller(call),
                        () -> confirmations.confirm(token, confirmation.password())));
    }

    private static RegistrationToken parse(String token) {
        return RegistrationToken.parse(token).orElseThrow(RegistrationResource::unknown);
    }

    static Problem unknown() {
        return new Problem.NotFound("This registration");
    }

    /** The token of the mail, and the password that the visitor chooses for the portal. */
    public record Confirmation(
            @NotBlank @Size(max = 200) String token,
            @NotNull Secret password) {}
}

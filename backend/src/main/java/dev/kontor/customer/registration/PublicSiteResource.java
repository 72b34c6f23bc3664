package dev.kontor.customer.registration;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Proxies;
import dev.kontor.customer.registration.ProofOfWork.ChallengeView;
import dev.kontor.customer.registration.Registrations.RegistrationReceipt;
import dev.kontor.customer.site.PublicSiteView;
import dev.kontor.customer.site.PublicSites;
import dev.kontor.customer.site.SiteOrigins.FromSites;
import dev.kontor.customer.site.Visit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the pages of a site call; only from the origins of that site. */
@Path("/api/v1/public/sites/{key}")
@RunOnVirtualThread
@FromSites
class PublicSiteResource {

    static final String FOREIGN = "Not a page of the site";

    private final PublicSites sites;
    private final ProofOfWork proofs;
    private final Registrations registrations;
    private final Visit visit;
    private final Proxies proxies;
    private final CurrentActor current;

    PublicSiteResource(
            PublicSites sites,
            ProofOfWork proofs,
            Registrations registrations,
            Visit visit,
            Proxies proxies,
            CurrentActor current) {
        this.sites = sites;
        this.proofs = proofs;
        this.registrations = registrations;
        this.visit = visit;
        this.proxies = proxies;
        this.current = current;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = PublicSiteView.class, responseCode = "200")
    @APIResponse(responseCode = "403", description = FOREIGN)
    public PublicSiteView readPublicSite(
            @RestPath @Size(max = 22) String key, @RestQuery @Size(max = 10) @Nullable String lang) {
        return current.as(visit.actor(), () -> sites.view(visit.site(), lang));
    }

    /** Work that a registration has to bring solved; good for one registration at this site, for ten minutes. */
    @POST
    @Path("/challenges")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = ChallengeView.class, responseCode = "200")
    @APIResponse(responseCode = "403", description = FOREIGN)
    public ChallengeView requestChallenge(@RestPath @Size(max = 22) String key) {
        return proofs.challenge(visit.site());
    }

    /** Always the same answer, whether the address is new, known or of no use; a mail says how it goes on. */
    @POST
    @Path("/registrations")
    @PermitAll
    @ResponseStatus(202)
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = RegistrationReceipt.class, responseCode = "202")
    @APIResponse(responseCode = "403", description = FOREIGN)
    public RegistrationReceipt registerVisitor(
            @RestPath @Size(max = 22) String key, @Valid @NotNull NewRegistration wanted, HttpServerRequest call) {
        String address = proxies.address(call);
        return current.as(visit.actor(), () -> registrations.register(visit.site(), wanted, address));
    }

    @OPTIONS
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<Void> preflightSite(@RestPath String key) {
        return preflight();
    }

    @OPTIONS
    @Path("/challenges")
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<Void> preflightChallenge(@RestPath String key) {
        return preflight();
    }

    @OPTIONS
    @Path("/registrations")
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<Void> preflightRegistration(@RestPath String key) {
        return preflight();
    }

    /** Browsers ask this before they send; whether the origin may, was decided before. */
    private static RestResponse<Void> preflight() {
        return RestResponse.ResponseBuilder.<Void>noContent()
                .header("Access-Control-Allow-Methods", "GET, POST")
                .header("Access-Control-Allow-Headers", "Content-Type")
                .header("Access-Control-Max-Age", 600)
                .build();
    }
}

package dev.kontor.access.founding;

import dev.kontor.access.secret.LoginThrottle;
import dev.kontor.base.http.Created;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.Caller;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Proxies;
import dev.kontor.base.shared.Secret;
import dev.kontor.tenant.reseller.ResellerView;
import dev.kontor.tenant.reseller.Resellers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/setup")
@RunOnVirtualThread
class SetupResource {

    private final Resellers resellers;
    private final Tenants tenants;
    private final SetupTokens tokens;
    private final LoginThrottle throttle;
    private final Proxies proxies;
    private final CurrentActor current;

    SetupResource(
            Resellers resellers,
            Tenants tenants,
            SetupTokens tokens,
            LoginThrottle throttle,
            Proxies proxies,
            CurrentActor current) {
        this.resellers = resellers;
        this.tenants = tenants;
        this.tokens = tokens;
        this.throttle = throttle;
        this.proxies = proxies;
        this.current = current;
    }

    @GET
    @PermitAll
    public SetupView readSetup() {
        return current.as(Actor.nobody(), () -> new SetupView(resellers.none()));
    }

    /** 409 once there is a reseller. */
    @POST
    @PermitAll
    public RestResponse<ResellerView> setUp(@Valid @NotNull Setup setup, HttpServerRequest call) {
        ResellerView created = current.as(Actor.nobody(), () -> setUp(setup, proxies.caller(call)));
        return Created.at("/api/v1/resellers", created, ResellerView::id);
    }

    private ResellerView setUp(Setup setup, Caller caller) {
        if (!resellers.none()) {
            throw new Problem.Conflict("already-set-up", "This server has been set up.");
        }
        throttle.attempt("setup " + caller.network(), caller, () -> require(setup.token()));
        return Tenants.below("/tenant", () -> tenants.createFirst(setup.tenant()));
    }

    private Secret require(Secret token) {
        if (!tokens.matches(token)) {
            throw new Problem.Invalid("/token", "wrong-token", "This is not the token that the server printed.");
        }
        return token;
    }

    /** Whether this server still waits for its first reseller. */
    public record SetupView(boolean open) {}

    /** The first reseller of an empty server; {@code token} is the one the server printed. */
    public record Setup(
            @NotNull Secret token, @Valid @NotNull NewTenant tenant) {}
}

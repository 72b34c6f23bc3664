package dev.kontor.base.admission;

import dev.kontor.base.admission.Callers.Known;
import dev.kontor.base.shared.Proxies;
import dev.kontor.base.shared.Work;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Meets every request of the API before anything is done for it. */
@Singleton
class Admission {

    private static final String ALL = "/api/v1/";
    private static final String BEARER = "Bearer ";
    private static final int UNAVAILABLE = 503;
    private static final int EVERY_MILLIS = 100;

    private final Callers callers;
    private final Limits limits;
    private final Proxies proxies;
    private final Vertx vertx;
    private final Duration stopDelay;
    private final Gate gate;
    private volatile boolean closed;

    Admission(
            Callers callers,
            Limits limits,
            Proxies proxies,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.shutdown.delay") Duration stopDelay,
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections) {
        this.callers = callers;
        this.limits = limits;
        this.proxies = proxies;
        this.vertx = vertx;
        this.stopDelay = stopDelay;
        this.gate = new Gate(connections, System::nanoTime);
    }

    void register(@Observes Router router) {
        router.route(ALL + "*").order(-SecurityHandlerPriorities.CORS + 1).handler(this::meet);
        vertx.setPeriodic(EVERY_MILLIS, now -> gate.lookAfter());
    }

    /** Who asks for the readiness has heard by then; what is under way is done, and nothing begins any more. */
    void close(@Observes ShutdownDelayInitiatedEvent stopping) {
        vertx.setTimer(stopDelay.toMillis(), now -> closed = true);
    }

    private void meet(RoutingContext call) {
        HttpServerRequest request = call.request();
        if (closed) {
            Refusal.CLOSED.send(request.response().putHeader("Connection", "close"));
            return;
        }
        if (request.method().equals(HttpMethod.OPTIONS)) {
            call.next();
            return;
        }
        String from = proxies.address(request);
        Known caller = caller(request.getHeader("Authorization"));
        Limits.Standing standing = limits.count(caller, from);
        if (!standing.all().isEmpty()) {
            request.response().putHeader("RateLimit-Policy", standing.policy()).putHeader("RateLimit", standing.rest());
        }
        if (!standing.isEnough()) {
            Refusal.TOO_MANY.send(request.response());
            return;
        }
        enter(call, whose(caller, from));
    }

    private void enter(RoutingContext call, String whose) {
        HttpServerRequest request = call.request();
        Urgency urgency = urgency(request, call.normalizedPath());
        work(urgency, request).begin();
        SlowClients.watch(call, urgency, vertx);
        Context context = vertx.getOrCreateContext();
        Visit visit = new Visit(
                urgency,
                whose,
                part(call.normalizedPath()),
                () -> context.runOnContext(now -> call.next()),
                () -> context.runOnContext(now -> Refusal.BUSY.send(request.response())));
        call.addEndHandler(ended -> gate.leave(visit, request.response().getStatusCode() == UNAVAILABLE));
        new Place(gate, visit).take();
        gate.enter(visit);
    }

    private @Nullable Known caller(@Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? callers.find(authorization.substring(BEARER.length()).strip())
                : null;
    }

    private static String whose(@Nullable Known caller, String from) {
        return caller != null && caller.reseller() != null ? caller.reseller().toString() : from;
    }

    /** A list as a file is another thing than a page of it. */
    private static Urgency urgency(HttpServerRequest request, String path) {
        String accept = request.getHeader("Accept");
        boolean file = accept != null && (accept.contains("text/csv") || accept.contains("spreadsheetml"));
        return file ? Urgency.BULK : Urgency.of(request.method().name(), path);
    }

    private static Work work(Urgency urgency, HttpServerRequest request) {
        if (urgency == Urgency.BULK) {
            return Work.BULK;
        }
        boolean reads =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        return reads ? Work.READ : Work.WRITE;
    }

    /** {@code customers} of {@code /api/v1/customers/...}. */
    private static String part(String path) {
        int begin = ALL.length();
        int end = begin;
        while (end < path.length() && path.charAt(end) != '/' && path.charAt(end) != ':') {
            end++;
        }
        return path.substring(Math.min(begin, end), end);
    }
}

package dev.kontor.customer.site;

import dev.kontor.base.http.ProblemView;
import dev.kontor.base.shared.Problem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Lets in the exact origins of a site and Kontor's own pages, without credentials; everybody else is refused. */
@Singleton
public class SiteOrigins {

    private static final Logger LOG = Logger.getLogger(SiteOrigins.class);
    private static final Set<String> OWN_FETCHES = Set.of("same-origin", "none");

    private final Visits visits;
    private final OwnOrigin own;
    private final Visit visit;

    SiteOrigins(Visits visits, OwnOrigin own, Visit visit) {
        this.visits = visits;
        this.own = own;
        this.visit = visit;
    }

    /** Before anything else is looked at, so that the page can read every refusal that follows. */
    @FromSites
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public void admit(ContainerRequestContext call) {
        MultivaluedMap<String, String> path = call.getUriInfo().getPathParameters();
        boolean atSite = path.containsKey("key");
        if (atSite) {
            visits.begin(visit, path.getFirst("key"));
        } else {
            visits.beginWithToken(visit, path.getFirst("token"));
        }
        requireKnownOrigin(call);
        // whoever registered sees the status, also when the site is switched off by now
        if (atSite && !visit.site().active) {
            throw new Problem.NotFound("This site");
        }
    }

    private void requireKnownOrigin(ContainerRequestContext call) {
        String origin = call.getHeaderString("Origin");
        if (origin == null
                ? !readsFromHere(call)
                : !own.is(origin) && !visit.site().allows(origin)) {
            throw new Problem.Forbidden("foreign-origin", "This site does not answer to pages of your origin.");
        }
        if (origin != null) {
            visit.allow(origin);
        }
    }

    /** Also notes every refusal, whatever it was for. */
    @FromSites
    @ServerResponseFilter
    public void say(ContainerResponseContext answer) {
        if (answer.getEntity() instanceof ProblemView problem) {
            LOG.infof("visitor refused at %s: %d %s", visit, problem.status(), problem.code());
        }
        MultivaluedMap<String, Object> headers = answer.getHeaders();
        headers.add(HttpHeaders.VARY, "Origin");
        if (visit.allowedOrigin() != null) {
            headers.putSingle("Access-Control-Allow-Origin", visit.allowedOrigin());
            headers.putSingle("Access-Control-Expose-Headers", "Request-Id, Retry-After");
        }
    }

    /** Browsers leave the origin out only where a page reads from its own server. */
    private static boolean readsFromHere(ContainerRequestContext call) {
        @Nullable String fetch = call.getHeaderString("Sec-Fetch-Site");
        return call.getMethod().equals(HttpMethod.GET) && (fetch == null || OWN_FETCHES.contains(fetch));
    }
}

package dev.kontor.customer.site;

import dev.kontor.base.http.ProblemView;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.site.Sites.SiteRegistrations;
import dev.kontor.tenant.reseller.Directory;
import dev.kontor.tenant.reseller.PublicAddress;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Lets in the exact origins of a site and Kontor's own pages, without credentials; everybody else is refused. */
@Singleton
public class SiteOrigins {

    private static final Logger LOG = Logger.getLogger(SiteOrigins.class);
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final Set<String> OWN_FETCHES = Set.of("same-origin", "none");

    private final Directory directory;
    private final Sql sql;
    private final SiteRegistrations registrations;
    private final CurrentActor actor;
    private final PublicAddress address;
    private final Visit visit;

    SiteOrigins(
            Directory directory,
            Sql sql,
            SiteRegistrations registrations,
            CurrentActor actor,
            PublicAddress address,
            Visit visit) {
        this.directory = directory;
        this.sql = sql;
        this.registrations = registrations;
        this.actor = actor;
        this.address = address;
        this.visit = visit;
    }

    /** Before anything else is looked at, so that the page can read every refusal that follows. */
    @FromSites
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public void admit(ContainerRequestContext call) {
        MultivaluedMap<String, String> path = call.getUriInfo().getPathParameters();
        boolean atSite = path.containsKey("key");
        if (atSite) {
            begin(path.getFirst("key"));
        } else {
            beginWithToken(path.getFirst("token"));
        }
        requireKnownOrigin(call);
        // whoever registered sees the status, also when the site is switched off by now
        if (atSite && !visit.site().active) {
            throw unknown();
        }
    }

    /** 404 for an unknown key. */
    private void begin(@Nullable String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw unknown();
        }
        UUID reseller = actor.as(Actor.nobody(), () -> directory.resellers(Directory.Kind.SITE, key)).stream()
                .findFirst()
                .orElseThrow(SiteOrigins::unknown);
        visit.begin(reseller, actor.as(Actor.system(reseller), () -> named(key)));
    }

    /** 404 for a token without a registration; whether it is genuine, is asked later. */
    private void beginWithToken(@Nullable String text) {
        RegistrationToken token = RegistrationToken.parse(text).orElseThrow(SiteOrigins::unknownRegistration);
        visit.begin(token.resellerId(), actor.as(Actor.system(token.resellerId()), () -> ofRegistration(token)));
    }

    @Transactional
    Site named(String key) {
        return sql.query("select * from site where reseller_id = :reseller and key = :key")
                .bind("key", key)
                .entity(Site.class)
                .orElseThrow(SiteOrigins::unknown);
    }

    @Transactional
    Site ofRegistration(RegistrationToken token) {
        return registrations
                .siteOf(token.registrationId())
                .flatMap(id -> sql.find(Site.class, id))
                .orElseThrow(SiteOrigins::unknownRegistration);
    }

    private static Problem unknown() {
        return new Problem.NotFound("This site");
    }

    private static Problem unknownRegistration() {
        return new Problem.NotFound("This registration");
    }

    private void requireKnownOrigin(ContainerRequestContext call) {
        String origin = call.getHeaderString("Origin");
        if (origin == null
                ? !readsFromHere(call)
                : !isOwn(origin) && !visit.site().allows(origin)) {
            throw new Problem.Forbidden("foreign-origin", "This site does not answer to pages of your origin.");
        }
        if (origin != null) {
            visit.allow(origin);
        }
    }

    /** Of the preview of a site and of the portal; asked late, for filters exist before the run's configuration is known. */
    private boolean isOwn(String origin) {
        return Origins.of(URI.create(address.link("/"))).equals(origin);
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

    /** Operations that pages of a site may call: it is the one of the {@code key} or of the {@code token} in the path. */
    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.TYPE})
    public @interface FromSites {}
}

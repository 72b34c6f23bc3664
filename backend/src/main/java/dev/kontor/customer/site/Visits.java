package dev.kontor.customer.site;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.reseller.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the site at which a visitor is, before anything else is known. */
@ApplicationScoped
class Visits {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final Directory directory;
    private final Sql sql;
    private final SiteRegistrations registrations;
    private final CurrentActor actor;

    Visits(Directory directory, Sql sql, SiteRegistrations registrations, CurrentActor actor) {
        this.directory = directory;
        this.sql = sql;
        this.registrations = registrations;
        this.actor = actor;
    }

    /** 404 for an unknown key. */
    void begin(Visit visit, @Nullable String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw unknown();
        }
        UUID reseller = actor.as(Actor.nobody(), () -> directory.resellers(Directory.Kind.SITE, key)).stream()
                .findFirst()
                .orElseThrow(Visits::unknown);
        visit.begin(reseller, actor.as(Actor.system(reseller), () -> named(key)));
    }

    /** 404 for a token without a registration; whether it is genuine, is asked later. */
    void beginWithToken(Visit visit, @Nullable String text) {
        RegistrationToken token = RegistrationToken.parse(text).orElseThrow(Visits::unknownRegistration);
        visit.begin(token.resellerId(), actor.as(Actor.system(token.resellerId()), () -> ofRegistration(token)));
    }

    @Transactional
    Site named(String key) {
        return sql
                .query("select * from site where reseller_id = :reseller and key = :key")
                .bind("key", key)
                .entities(Site.class)
                .stream()
                .findFirst()
                .orElseThrow(Visits::unknown);
    }

    @Transactional
    Site ofRegistration(RegistrationToken token) {
        return registrations
                .siteOf(token.registrationId())
                .flatMap(id -> sql.find(Site.class, id))
                .orElseThrow(Visits::unknownRegistration);
    }

    private static Problem unknown() {
        return new Problem.NotFound("This site");
    }

    private static Problem unknownRegistration() {
        return new Problem.NotFound("This registration");
    }
}

package dev.kontor.registration;

import dev.kontor.approval.Services;
import dev.kontor.reseller.Directory;
import dev.kontor.reseller.Resellers;
import dev.kontor.shared.Actor;
import dev.kontor.shared.CurrentActor;
import dev.kontor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sites as visitors see them. */
@ApplicationScoped
class PublicSites {

    private static final Logger LOG = Logger.getLogger(PublicSites.class);
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final Directory directory;
    private final Resellers resellers;
    private final LegalTexts legalTexts;
    private final Services services;
    private final CurrentActor actor;
    private final EntityManager entityManager;

    PublicSites(
            Directory directory,
            Resellers resellers,
            LegalTexts legalTexts,
            Services services,
            CurrentActor actor,
            EntityManager entityManager) {
        this.directory = directory;
        this.resellers = resellers;
        this.legalTexts = legalTexts;
        this.services = services;
        this.actor = actor;
        this.entityManager = entityManager;
    }

    /** Begins a visit; 404 for an unknown key. */
    void enter(Visit visit, String key) {
        if (!KEY.matcher(key).matches()) {
            throw unknown();
        }
        UUID reseller = actor.as(Actor.nobody(), () -> directory.resellers(Directory.Kind.SITE, key)).stream()
                .findFirst()
                .orElseThrow(PublicSites::unknown);
        visit.begin(reseller, actor.as(Actor.system(reseller), () -> site(reseller, key)));
    }

    @Transactional
    Site site(UUID reseller, String key) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("select * from site where reseller_id = :reseller and key = :key", Site.class)
                .setParameter("reseller", reseller)
                .setParameter("key", key)
                .uniqueResultOptional()
                .orElseThrow(PublicSites::unknown);
    }

    @Transactional
    PublicSiteView view(Site site, @Nullable String wanted) {
        String language = site.language(wanted);
        return new PublicSiteView(
                site.key,
                resellers.require(site.resellerId()).name(),
                site.languages,
                language,
                site.fields.stream()
                        .filter(SiteField::visible)
                        .map(field -> PublicSiteView.PublicField.of(field, language))
                        .toList(),
                legalTexts.current(site.id).stream()
                        .map(text -> PublicSiteView.PublicLegalText.of(text, language))
                        .toList(),
                services.all().stream()
                        .filter(service -> service.active() && site.services.contains(service.code()))
                        .map(service -> new PublicSiteView.OfferedService(
                                service.code(), service.name(), service.description()))
                        .toList(),
                site.style);
    }

    private static Problem unknown() {
        LOG.info("refused a call with an unknown site key");
        return new Problem.NotFound("This site");
    }
}

package dev.kontor.customer.site;

import dev.kontor.base.history.History;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Page;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import dev.kontor.base.sql.UniqueNames;
import dev.kontor.tenant.reseller.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pages of the reseller on which visitors register (A25, A27). */
@ApplicationScoped
public class Sites {

    static final String SUBJECT = "site";

    private static final Order<?> OLDEST = Order.oldestFirst("site", "s.id");

    private final Sql sql;
    private final SiteChecks checks;
    private final LegalTexts legalTexts;
    private final Directory directory;
    private final CurrentActor actor;
    private final History history;
    private final Clock clock;

    Sites(
            Sql sql,
            SiteChecks checks,
            LegalTexts legalTexts,
            Directory directory,
            CurrentActor actor,
            History history,
            Clock clock) {
        this.sql = sql;
        this.checks = checks;
        this.legalTexts = legalTexts;
        this.directory = directory;
        this.actor = actor;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    Page<SiteView> page(int limit, @Nullable String cursor) {
        Page<Site> page = sql.listing("site s", Conditions.of("s.reseller_id = :reseller"), OLDEST)
                .page(Site.class, limit, cursor, site -> OLDEST.cursorAfter(site.id));
        Map<UUID, List<LegalTextView>> texts = legalTexts.currentBySite(
                page.items().stream().map(site -> site.id).toList());
        return page.map(site -> SiteView.of(site, texts.getOrDefault(site.id, List.of())));
    }

    @Transactional
    SiteView read(UUID id) {
        return view(row(id));
    }

    /** 422 with a pointer per wrong field, 409 when the name is taken. */
    @Transactional
    public SiteView create(SiteInput wanted) {
        checks.requireValid(wanted);
        UniqueNames.requireFree(sql, "site", "site", wanted.name(), null);
        Site site = new Site();
        site.id = Ids.next();
        site.key = Tokens.siteKey();
        site.secret = Tokens.secret();
        site.createdAt = clock.instant();
        site.set(wanted);
        sql.store(site);
        directory.add(Directory.Kind.SITE, site.key, actor.resellerId());
        history.created(SUBJECT, site.id, site.described());
        return view(site);
    }

    @Transactional
    SiteView change(UUID id, SiteInput wanted, @Nullable IfMatch ifMatch) {
        Site site = IfMatch.require(ifMatch, row(id));
        checks.requireValid(wanted);
        UniqueNames.requireFree(sql, "site", "site", wanted.name(), id);
        Map<String, @Nullable Object> before = site.described();
        site.set(wanted);
        history.changed(SUBJECT, id, before, site.described());
        sql.flush();
        return view(site);
    }

    @Transactional
    void remove(UUID id, @Nullable IfMatch ifMatch) {
        Site site = IfMatch.require(ifMatch, row(id));
        checks.requireUnused(id);
        directory.remove(Directory.Kind.SITE, site.key, actor.resellerId());
        history.deleted(SUBJECT, id, site.described());
        sql.remove(site);
    }

    /** The next version of a legal text, and of its site; from now on visitors accept this one. */
    @Transactional
    public LegalTextView addLegalText(UUID id, NewLegalText wanted) {
        return legalTexts.add(renewed(id), wanted);
    }

    @Transactional
    void withdrawLegalText(UUID id, UUID textId) {
        legalTexts.withdraw(renewed(id), textId);
    }

    /** The texts belong to what an editor of the site has seen. */
    private Site renewed(UUID id) {
        Site site = row(id);
        sql.renew(site);
        return site;
    }

    /** 404 for an unknown site and for one of another reseller. */
    public Site row(UUID id) {
        return sql.require(Site.class, id, "This site");
    }

    private SiteView view(Site site) {
        return SiteView.of(site, legalTexts.current(site.id));
    }

    /** What a site has to know of those who registered there; whoever keeps the registrations answers. */
    public interface SiteRegistrations {

        boolean any(UUID siteId);

        /** At which site a registration of the present reseller was made; nothing for an unknown one. */
        Optional<UUID> siteOf(UUID registrationId);
    }
}

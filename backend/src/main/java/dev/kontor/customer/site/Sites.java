package dev.kontor.customer.site;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Listing;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customerclass.CustomerClasses;
import dev.kontor.goods.offer.Catalogues;
import dev.kontor.goods.offer.Services;
import dev.kontor.tenant.reseller.Directory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pages of the reseller on which visitors register (A25, A27). */
@ApplicationScoped
public class Sites implements PanacheRepositoryBase<Site, UUID> {

    private static final Order<?> OLDEST = Order.oldestFirst("site", "s.id");

    private final Sql sql;
    private final SiteRegistrations registrations;
    private final LegalTexts legalTexts;
    private final CustomerClasses classes;
    private final Services services;
    private final Catalogues catalogues;
    private final Directory directory;
    private final CurrentActor actor;
    private final History history;
    private final Clock clock;

    // ten, because a site ties what many modules hold together
    Sites(
            Sql sql,
            SiteRegistrations registrations,
            LegalTexts legalTexts,
            CustomerClasses classes,
            Services services,
            Catalogues catalogues,
            Directory directory,
            CurrentActor actor,
            History history,
            Clock clock) {
        this.sql = sql;
        this.registrations = registrations;
        this.legalTexts = legalTexts;
        this.classes = classes;
        this.services = services;
        this.catalogues = catalogues;
        this.directory = directory;
        this.actor = actor;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    Page<SiteView> page(int limit, @Nullable String cursor) {
        Listing list = sql.listing("site s", Conditions.of("s.reseller_id = :reseller"), OLDEST);
        List<Site> found =
                list.rows("select s.* from site s {page}", limit + 1, cursor).unchanged(Site.class);
        Map<UUID, List<LegalTextView>> texts =
                legalTexts.currentBySite(found.stream().map(site -> site.id).toList());
        return Page.of(
                found,
                limit,
                list.total(),
                site -> OLDEST.cursorAfter(site.id),
                site -> SiteView.of(site, texts.getOrDefault(site.id, List.of())));
    }

    @Transactional
    SiteView read(UUID id) {
        return view(row(id));
    }

    /** 422 with a pointer per wrong field, 409 when the name is taken. */
    @Transactional
    public SiteView create(SiteInput wanted) {
        SiteInput input = valid(wanted);
        requireFreeName(input.name(), null);
        Site site = new Site();
        site.id = Ids.next();
        site.key = Tokens.siteKey();
        site.secret = Tokens.secret();
        site.createdAt = clock.instant();
        site.set(input);
        persistAndFlush(site);
        directory.add(Directory.Kind.SITE, site.key, actor.resellerId());
        history.record(subject(site.id), HistoryAction.CREATED, FieldChange.between(Map.of(), site.described()));
        return view(site);
    }

    @Transactional
    SiteView change(UUID id, SiteInput wanted, @Nullable IfMatch ifMatch) {
        Site site = row(id);
        IfMatch.require(ifMatch, site.version);
        SiteInput input = valid(wanted);
        requireFreeName(input.name(), id);
        Map<String, @Nullable Object> before = site.described();
        site.set(input);
        List<FieldChange> changes = FieldChange.between(before, site.described());
        if (!changes.isEmpty()) {
            history.record(subject(id), HistoryAction.CHANGED, changes);
        }
        flush();
        return view(site);
    }

    @Transactional
    void remove(UUID id, @Nullable IfMatch ifMatch) {
        Site site = row(id);
        IfMatch.require(ifMatch, site.version);
        if (registrations.any(id)) {
            throw new Problem.Conflict("site-in-use", "Visitors registered here; switch the site off instead.");
        }
        directory.remove(Directory.Kind.SITE, site.key, actor.resellerId());
        history.record(subject(id), HistoryAction.DELETED, FieldChange.between(site.described(), Map.of()));
        delete(site);
        flush();
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
        getEntityManager().lock(site, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return site;
    }

    /** 404 for an unknown site and for one of another reseller. */
    public Site row(UUID id) {
        return sql.find(Site.class, id).orElseThrow(() -> new Problem.NotFound("This site"));
    }

    private SiteInput valid(SiteInput wanted) {
        SiteInput input = SiteRules.normalised(wanted);
        services.requireOffered(input.services(), "/services");
        List<FieldError> errors = new ArrayList<>(SiteRules.errors(input));
        if (input.classId() != null && classes.find(input.classId()).isEmpty()) {
            errors.add(new FieldError("/classId", "unknown-class", "This class does not exist."));
        }
        if (!catalogues.existing(input.catalogueIds()).containsAll(input.catalogueIds())) {
            errors.add(new FieldError("/catalogueIds", "unknown-catalogue", "Not all of these catalogues exist."));
        }
        if (!errors.isEmpty()) {
            throw new Problem.Invalid("invalid", "Some fields are wrong.", errors);
        }
        return input;
    }

    private void requireFreeName(String name, @Nullable UUID self) {
        UUID owner = find("name", name)
                .project(SiteId.class)
                .firstResultOptional()
                .map(SiteId::id)
                .orElse(null);
        if (owner != null && !owner.equals(self)) {
            String detail = "Another site has this name.";
            throw new Problem.Conflict("name-taken", detail, new FieldError("/name", "name-taken", detail));
        }
    }

    private SiteView view(Site site) {
        return SiteView.of(site, legalTexts.current(site.id));
    }

    private static History.Subject subject(UUID id) {
        return new History.Subject("site", id);
    }

    record SiteId(UUID id) {}
}

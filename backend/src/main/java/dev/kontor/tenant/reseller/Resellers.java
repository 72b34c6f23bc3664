package dev.kontor.tenant.reseller;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.Currencies;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import io.quarkus.cache.CacheInvalidateAll;
import io.quarkus.cache.CacheResult;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The resellers and their settings. */
@ApplicationScoped
public class Resellers {

    private static final String RECENT = "resellers";
    private static final String NUMBER_PATTERN = "K-{00000}";

    private static final Order<?> OLDEST = Order.oldestFirst("reseller", "r.id");

    private final Sql sql;
    private final ResellerRows rows;
    private final Directory directory;
    private final CurrentActor actor;
    private final History history;
    private final Event<ResellerCreated> created;
    private final Clock clock;

    Resellers(
            Sql sql,
            ResellerRows rows,
            Directory directory,
            CurrentActor actor,
            History history,
            Event<ResellerCreated> created,
            Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.directory = directory;
        this.actor = actor;
        this.history = history;
        this.created = created;
        this.clock = clock;
    }

    @Transactional
    public boolean none() {
        return rows.count() == 0;
    }

    /** In the transaction that makes the first one: who comes at the same moment waits, and is 409 {@code already-set-up}. */
    public void requireNone() {
        // no row to lock is there yet; the key is the same for everybody who sets a server up
        sql.query("select pg_advisory_xact_lock(hashtext('kontor set-up')) is null")
                .one(Boolean.class);
        if (!none()) {
            throw new Problem.Conflict("already-set-up", "This server has been set up.");
        }
    }

    /** As it was at most a second ago: every other request asks for it. */
    @CacheResult(cacheName = RECENT)
    public ResellerView require(UUID id) {
        return view(id);
    }

    private ResellerView view(UUID id) {
        return sql.query("select * from reseller where id = :id")
                .bind("id", id)
                .require(ResellerView.class, "This reseller");
    }

    public Page<ResellerView> page(int limit, @Nullable String cursor) {
        return sql.listing("reseller r", Conditions.of("true"), OLDEST)
                .page(
                        "select r.* from reseller r {page}",
                        ResellerView.class,
                        limit,
                        cursor,
                        OLDEST.cursorOf(ResellerView::id));
    }

    /** 422 for an unknown currency or time zone, 409 when the slug is taken. */
    @Transactional
    public ResellerView create(UUID id, NewReseller wanted) {
        if (!Currencies.exists(wanted.currency())) {
            throw new Problem.Invalid("/currency", "unknown-currency", "This is not a currency (ISO 4217).");
        }
        requireTimeZone(wanted.timeZone());
        if (rows.count("slug", wanted.slug()) > 0) {
            throw new Problem.Conflict("slug-taken", "Another reseller has this short name.");
        }
        Reseller reseller = new Reseller();
        reseller.id = id;
        reseller.name = wanted.name();
        reseller.slug = wanted.slug();
        reseller.currency = wanted.currency();
        reseller.language = wanted.language();
        reseller.timeZone = wanted.timeZone();
        reseller.customerNumberPattern = NUMBER_PATTERN;
        reseller.createdAt = clock.instant();
        rows.persistAndFlush(reseller);
        directory.add(Directory.Kind.SLUG, reseller.slug, reseller.id);
        created.fire(new ResellerCreated(reseller.id));
        return view(reseller.id);
    }

    @Transactional
    @CacheInvalidateAll(cacheName = RECENT)
    public ResellerView change(ResellerChange wanted, @Nullable IfMatch ifMatch) {
        Reseller reseller =
                rows.findByIdOptional(actor.resellerId()).orElseThrow(() -> new Problem.NotFound("This reseller"));
        IfMatch.require(ifMatch, reseller.version);
        requireTimeZone(wanted.timeZone());
        Map<String, @Nullable Object> before = settings(reseller);
        reseller.name = wanted.name();
        reseller.language = wanted.language();
        reseller.timeZone = wanted.timeZone();
        reseller.customerNumberPattern = wanted.customerNumberPattern();
        List<FieldChange> changes = FieldChange.between(before, settings(reseller));
        history.record("reseller", reseller.id, HistoryAction.CHANGED, changes);
        rows.flush();
        return view(reseller.id);
    }

    private static Map<String, @Nullable Object> settings(Reseller reseller) {
        Map<String, @Nullable Object> settings = new LinkedHashMap<>();
        settings.put("name", reseller.name);
        settings.put("language", reseller.language);
        settings.put("timeZone", reseller.timeZone);
        settings.put("customerNumberPattern", reseller.customerNumberPattern);
        return settings;
    }

    private static void requireTimeZone(String timeZone) {
        try {
            ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            throw new Problem.Invalid(
                    "/timeZone", "unknown-time-zone", "This is not a time zone, such as Europe/Berlin.");
        }
    }

    /** The rows of the resellers, which belong to nobody. */
    @ApplicationScoped
    static class ResellerRows implements PanacheRepositoryBase<Reseller, UUID> {}
}

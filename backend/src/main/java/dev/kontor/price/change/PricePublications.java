package dev.kontor.price.change;

import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import dev.kontor.price.change.PriceChanges.PriceChangeView;
import dev.kontor.price.change.PricePlan.PriceItem;
import dev.kontor.price.change.PricePlan.Stored;
import dev.kontor.price.guard.PriceGuard.GuardVerdict;
import dev.kontor.price.list.Period;
import dev.kontor.price.list.PriceList;
import dev.kontor.price.list.PriceLists;
import dev.kontor.price.list.PriceOwner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Publishes price changes and takes them back: each in one transaction, all or nothing. */
@ApplicationScoped
public class PricePublications {

    private final PriceChangeRows rows;
    private final StoredPrices prices;
    private final Sql sql;
    private final PriceLists lists;
    private final PriceRights rights;

    PricePublications(PriceChangeRows rows, StoredPrices prices, Sql sql, PriceLists lists, PriceRights rights) {
        this.rows = rows;
        this.prices = prices;
        this.sql = sql;
        this.lists = lists;
        this.rights = rights;
    }

    /** 409 when anything that the preview was made of has changed; 422 when the guard refuses. */
    @Transactional
    public PriceChangeView publish(UUID id, Publication request) {
        Published published = carryOut(rows.draft(id), prices::write);
        if (!published.fingerprint().equals(request.fingerprint())) {
            throw new Problem.Conflict(
                    "stale-fingerprint", "Prices changed since the preview; look at a new one before publishing.");
        }
        rights.requireDay(published.from());
        published.change().reason = request.overrideReason();
        rights.requireUnblocked(published.list().id(), published.plan(), request.overrideReason());
        rows.flush();
        return PriceChangeView.of(published.change(), published.list());
    }

    /** What a publication did. */
    public record Published(PriceChange change, PriceList list, PricePlan plan, LocalDate from, String fingerprint) {}

    /** Publishes a draft to look at what that does: the caller rolls back. */
    public Published attempt(UUID id) {
        return attempt(rows.tried(id));
    }

    /** The same for a draft that is locked. */
    public Published attempt(PriceChange change) {
        return carryOut(change, prices::attempt);
    }

    /** A draft that can be attempted, locked; 409 when it is none, 422 when it changes nothing or on no day. */
    public PriceChange attemptable(UUID id) {
        PriceChange change = rows.tried(id);
        requirePrices(change);
        rights.firstDay(change.effectiveFrom, change.effectiveUntil);
        return change;
    }

    private static void requirePrices(PriceChange change) {
        if (change.itemCount == 0) {
            throw new Problem.Invalid("empty-change", "The draft changes no price.", List.of());
        }
    }

    private Published carryOut(PriceChange change, Consumer<Map<PriceChange, PricePlan>> writing) {
        requirePrices(change);
        prices.lock(List.of(change.listId));
        LocalDate from = rights.firstDay(change.effectiveFrom, change.effectiveUntil);
        String base = fingerprint(change, from);
        PricePlan plan = prices.ofDraft(change, new Period(from, change.effectiveUntil));
        change.effectiveFrom = from;
        writing.accept(Map.of(change, plan));
        return new Published(change, rows.list(change), plan, from, base);
    }

    /**
     * What a preview was made of: the draft, its first day, and how often anything was published in its list and in those
     * that show through where it says nothing. Reading it keeps the latter from being published until the transaction
     * ends.
     */
    private String fingerprint(PriceChange change, LocalDate from) {
        PriceOwner owner = lists.ownerOf(change.listId);
        // the own list is locked already and only less specific ones follow, so nobody waits in a circle
        String versions = sql
                .query("""
                        select id, version from price_list
                         where reseller_id = :reseller and currency = :currency
                           and (id = :list or kind = 'LIST' or (kind = 'CLASS' and owner_id = :class))
                         order by kind, id for share""")
                .bind("currency", owner.currency())
                .bind("list", change.listId)
                .bind("class", owner.classId())
                .map(UUID.class, Long.class)
                .entrySet()
                .stream()
                .map(list -> "/" + list.getKey() + "." + list.getValue())
                .collect(Collectors.joining());
        String base = change.id + "/" + change.version + "/" + from + versions;
        return UUID.nameUUIDFromBytes(base.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * Publishes at once what was not a draft: a set, an import, a copy. The plan is made of the list's present prices of
     * these charges while nobody else can publish in it; nothing to do leaves no trace. 422 when the guard refuses.
     */
    @Transactional
    public Written publishAtOnce(UUID listId, String name, @Nullable String overrideReason, Planning planning) {
        prices.lock(List.of(listId));
        PricePlan planned = planning.plan().apply(prices.current(listId, planning.charges()));
        if (planned.isEmpty()) {
            return new Written(planned, GuardVerdict.FINE);
        }
        PriceChange change = PriceChange.draft(Ids.next(), listId, name);
        change.reason = overrideReason;
        prices.write(Map.of(change, planned));
        return new Written(planned, rights.requireFine(listId, planned, overrideReason));
    }

    /** What becomes of the prices that a list has of these charges. */
    public record Planning(Collection<UUID> charges, Function<List<Stored>, PricePlan> plan) {}

    /** What was published at once, and what the guard says all the same. */
    public record Written(PricePlan plan, GuardVerdict verdict) {}

    /**
     * Publishes own prices of many customers from this day on: one change per list, a few statements in all. 422 for a
     * day before today without the right. Customers with nothing new get no change; the guard is not asked.
     */
    @Transactional
    public Batch publishOwn(
            String name, @Nullable String reason, LocalDate from, Map<PriceOwner, List<PriceItem>> wanted) {
        rights.requireDay(from);
        Map<PriceOwner, UUID> places = lists.listsOrNew(wanted.keySet());
        prices.lock(places.values());
        Map<UUID, List<PriceItem>> items = new LinkedHashMap<>();
        wanted.forEach((owner, own) -> items.put(Objects.requireNonNull(places.get(owner)), own));
        Map<PriceChange, PricePlan> changes = new LinkedHashMap<>();
        prices.ofItems(items, new Period(from, null)).forEach((list, plan) -> {
            PriceChange change = PriceChange.draft(Ids.next(), list, name);
            change.effectiveFrom = from;
            change.reason = reason;
            changes.put(change, plan);
        });
        prices.write(changes);
        return Batch.of(changes);
    }

    /** What was published: in which lists, at which charges, how many prices are new and how many gave way or ended. */
    public record Batch(Set<UUID> lists, Set<UUID> charges, int added, int closed) {

        public static final Batch NOTHING = new Batch(Set.of(), Set.of(), 0, 0);

        static Batch of(Map<PriceChange, PricePlan> changes) {
            Collection<PricePlan> plans = changes.values();
            return new Batch(
                    changes.keySet().stream().map(change -> change.listId).collect(Collectors.toSet()),
                    plans.stream().flatMap(plan -> plan.chargeIds().stream()).collect(Collectors.toSet()),
                    plans.stream().mapToInt(plan -> plan.added().size()).sum(),
                    plans.stream().mapToInt(plan -> plan.closed().size()).sum());
        }
    }

    /** What was previewed, and why it should be published in spite of findings. */
    public record Publication(
            @NotBlank @Size(max = 100) String fingerprint,
            @Nullable @Size(min = 1, max = 500) String overrideReason) {}
}

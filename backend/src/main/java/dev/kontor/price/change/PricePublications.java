package dev.kontor.price.change;

import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Problem;
import dev.kontor.price.guard.GuardVerdict;
import dev.kontor.price.list.Period;
import dev.kontor.price.list.PriceListRef;
import dev.kontor.price.list.PriceOwner;
import dev.kontor.price.list.PriceOwners;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Publishes price changes and takes them back: each in one transaction, all or nothing. */
@ApplicationScoped
public class PricePublications {

    private final PriceChangeRows rows;
    private final PlanReader plans;
    private final PriceWriter writer;
    private final PriceFingerprint fingerprint;
    private final GuardedWrites writes;
    private final PriceOwners owners;
    private final PriceRights rights;

    PricePublications(
            PriceChangeRows rows,
            PlanReader plans,
            PriceWriter writer,
            PriceFingerprint fingerprint,
            GuardedWrites writes,
            PriceOwners owners,
            PriceRights rights) {
        this.rows = rows;
        this.plans = plans;
        this.writer = writer;
        this.fingerprint = fingerprint;
        this.writes = writes;
        this.owners = owners;
        this.rights = rights;
    }

    /** 409 when anything that the preview was made of has changed; 422 when the guard refuses. */
    @Transactional
    public PriceChangeView publish(UUID id, Publication request) {
        Published published = carryOut(rows.draft(id));
        if (!published.fingerprint().equals(request.fingerprint())) {
            throw new Problem.Conflict(
                    "stale-fingerprint", "Prices changed since the preview; look at a new one before publishing.");
        }
        rights.requireDay(published.from());
        published.change().reason = request.overrideReason();
        writes.requireUnblocked(published.list().id(), published.plan(), request.overrideReason());
        rows.flush();
        return PriceChangeView.of(published.change(), published.list());
    }

    /** What a publication did. */
    public record Published(
            PriceChange change, PriceListRef list, PricePlan plan, LocalDate from, String fingerprint) {}

    /** Publishes a draft to look at what that does: the caller rolls back. */
    public Published attempt(UUID id) {
        return carryOut(rows.tried(id));
    }

    /** Publishes a draft, without asking whether it should be. */
    Published carryOut(PriceChange change) {
        if (change.itemCount == 0) {
            throw new Problem.Invalid("empty-change", "The draft changes no price.", List.of());
        }
        writer.lock(List.of(change.listId));
        LocalDate from = rights.firstDay(change.effectiveFrom, change.effectiveUntil);
        String base = fingerprint.of(change, from);
        PricePlan plan = plans.ofDraft(change, new Period(from, change.effectiveUntil));
        change.effectiveFrom = from;
        writer.write(Map.of(change, plan));
        return new Published(change, rows.list(change), plan, from, base);
    }

    /** 409 when what the change wrote is no longer what is there. */
    @Transactional
    public PriceChangeView revert(UUID id, String reason) {
        PriceChange change = rows.lock(id);
        PriceListRef list = rows.changeableList(change);
        PriceChange inverse = PriceChange.draft(Ids.next(), change.listId, change.name);
        inverse.revertsId = id;
        inverse.reason = reason;
        inverse.effectiveFrom = change.effectiveFrom;
        inverse.effectiveUntil = change.effectiveUntil;
        change.revertedBy(inverse.id);
        writer.lock(List.of(change.listId));
        if (plans.changedSince(id)) {
            throw new Problem.Conflict(
                    "changed-since", "A later change touched the same prices; take that one back first.");
        }
        PricePlan plan = new PricePlan();
        plans.addedBy(id).forEach(plan::close);
        plans.closedBy(id).forEach(stored -> plan.add(stored.price()));
        writer.write(Map.of(inverse, plan));
        rows.flush();
        return PriceChangeView.of(inverse, list);
    }

    /**
     * Publishes at once what was not a draft: a set, an import, a copy. It is planned while nobody else can publish in
     * the list; nothing to do leaves no trace. 422 when the guard refuses.
     */
    @Transactional
    public Written publishAtOnce(UUID listId, String name, @Nullable String overrideReason, Supplier<PricePlan> plan) {
        writer.lock(List.of(listId));
        PricePlan planned = plan.get();
        if (planned.isEmpty()) {
            return new Written(planned, GuardVerdict.FINE);
        }
        PriceChange change = PriceChange.draft(Ids.next(), listId, name);
        change.reason = overrideReason;
        writer.write(Map.of(change, planned));
        return new Written(planned, writes.require(listId, planned, overrideReason));
    }

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
        Map<PriceOwner, UUID> lists = owners.listsOrNew(wanted.keySet());
        writer.lock(lists.values());
        Map<UUID, List<PriceItem>> items = new LinkedHashMap<>();
        wanted.forEach((owner, own) -> items.put(Objects.requireNonNull(lists.get(owner)), own));
        Map<PriceChange, PricePlan> changes = new LinkedHashMap<>();
        plans.ofItems(items, new Period(from, null)).forEach((list, plan) -> {
            PriceChange change = PriceChange.draft(Ids.next(), list, name);
            change.effectiveFrom = from;
            change.reason = reason;
            changes.put(change, plan);
        });
        writer.write(changes);
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
}

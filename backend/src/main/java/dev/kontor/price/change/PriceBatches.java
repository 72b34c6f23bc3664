package dev.kontor.price.change;

import dev.kontor.base.shared.Ids;
import dev.kontor.price.change.PricePlan.Key;
import dev.kontor.price.change.PricePlan.Stored;
import dev.kontor.price.pricing.Period;
import dev.kontor.price.pricing.PriceListRef;
import dev.kontor.price.pricing.PriceLists;
import dev.kontor.price.pricing.PriceOwner;
import dev.kontor.price.pricing.PriceOwners;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Publishes prices of many customers at once: one change per customer's list, a few statements in all. */
@ApplicationScoped
public class PriceBatches {

    private final PriceOwners owners;
    private final PriceLists lists;
    private final BatchPublishing publishing;
    private final PriceHistory history;
    private final PriceRights rights;

    PriceBatches(
            PriceOwners owners,
            PriceLists lists,
            BatchPublishing publishing,
            PriceHistory history,
            PriceRights rights) {
        this.owners = owners;
        this.lists = lists;
        this.publishing = publishing;
        this.history = history;
        this.rights = rights;
    }

    /** What was published: in which lists, at which charges, how many prices are new and how many gave way or ended. */
    public record Batch(Set<UUID> lists, Set<UUID> charges, int added, int closed) {}

    /** From this day on; 422 for a day before today without the right. Customers with nothing new get no change. */
    @Transactional
    public Batch publish(
            String name, @Nullable String reason, LocalDate from, Map<PriceOwner, List<PriceItem>> wanted) {
        rights.requireDay(from);
        Map<PriceOwner, UUID> ids = owners.listsOrNew(wanted.keySet());
        publishing.lock(ids.values());
        Map<UUID, List<PriceItem>> byList = new LinkedHashMap<>();
        wanted.forEach((owner, items) -> byList.put(Objects.requireNonNull(ids.get(owner)), items));
        Map<UUID, PricePlan> plans = plans(byList, new Period(from, null));
        Map<PriceChange, PricePlan> changes = new LinkedHashMap<>();
        plans.forEach((list, plan) -> {
            PriceChange change = PriceChange.draft(Ids.next(), list, name);
            change.effectiveFrom = from;
            change.reason = reason;
            changes.put(change, plan);
        });
        publishing.publish(changes);
        Map<UUID, PriceListRef> refs = lists.refs(plans.keySet());
        changes.keySet().forEach(change -> history.record(Objects.requireNonNull(refs.get(change.listId)), change));
        return batch(plans);
    }

    private Map<UUID, PricePlan> plans(Map<UUID, List<PriceItem>> byList, Period days) {
        Map<UUID, Map<Key, List<Stored>>> touched = publishing.touched(byList, days);
        Map<UUID, PricePlan> plans = new LinkedHashMap<>();
        byList.forEach((list, items) -> {
            PricePlan plan = new PricePlan();
            for (PriceItem item : items) {
                Key key = new Key(item.chargeId(), item.minQuantity());
                plan.lay(item, days, touched.getOrDefault(list, Map.of()).getOrDefault(key, List.of()));
            }
            if (!plan.isEmpty()) {
                plans.put(list, plan);
            }
        });
        return plans;
    }

    private static Batch batch(Map<UUID, PricePlan> plans) {
        Set<UUID> charges = new HashSet<>();
        List<UUID> closed = new ArrayList<>();
        int added = 0;
        for (PricePlan plan : plans.values()) {
            charges.addAll(plan.chargeIds());
            closed.addAll(plan.closed());
            added += plan.added().size();
        }
        return new Batch(plans.keySet(), charges, added, closed.size());
    }
}

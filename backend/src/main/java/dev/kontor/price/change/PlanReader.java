package dev.kontor.price.change;

import dev.kontor.base.sql.Sql;
import dev.kontor.price.change.PricePlan.Key;
import dev.kontor.price.change.PricePlan.Stored;
import dev.kontor.price.list.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what plans are made of: the stored prices that a publication may touch. */
@ApplicationScoped
public class PlanReader {

    private static final String STORED = """
            select e.list_id, e.id as entry_id, e.charge_id as price_charge_id, e.min_quantity as price_min_quantity,
                   e.amount as price_amount, lower(e.valid) as price_valid_from, upper(e.valid) as price_valid_until
              from price_entry e
            """;

    private final Sql sql;
    private final DraftItems items;

    PlanReader(Sql sql, DraftItems items) {
        this.sql = sql;
        this.items = items;
    }

    /** What publishing a draft on these days does. */
    PricePlan ofDraft(PriceChange change, Period days) {
        List<PriceItem> wanted = items.of(change.id);
        List<UUID> charges = wanted.stream().map(PriceItem::chargeId).distinct().toList();
        List<Stored> touched = current(change.listId, charges).stream()
                .filter(stored -> stored.price().valid().overlaps(days))
                .toList();
        return plan(wanted, days, touched);
    }

    /** What putting these items into their lists on these days does; nothing for a list in which all is so already. */
    Map<UUID, PricePlan> ofItems(Map<UUID, List<PriceItem>> byList, Period days) {
        Map<UUID, List<Stored>> touched = touched(byList, days);
        Map<UUID, PricePlan> plans = new LinkedHashMap<>();
        byList.forEach((list, wanted) -> {
            PricePlan plan = plan(wanted, days, touched.getOrDefault(list, List.of()));
            if (!plan.isEmpty()) {
                plans.put(list, plan);
            }
        });
        return plans;
    }

    private static PricePlan plan(List<PriceItem> wanted, Period days, List<Stored> touched) {
        Map<Key, List<Stored>> byKey = touched.stream()
                .collect(Collectors.groupingBy(stored -> stored.price().key()));
        PricePlan plan = new PricePlan();
        for (PriceItem item : wanted) {
            plan.lay(item, days, byKey.getOrDefault(new Key(item.chargeId(), item.minQuantity()), List.of()));
        }
        return plan;
    }

    private record Place(UUID listId, PriceItem item) {}

    /** The stored prices that these items touch on these days, by list. */
    private Map<UUID, List<Stored>> touched(Map<UUID, List<PriceItem>> byList, Period days) {
        List<Place> places = new ArrayList<>();
        byList.forEach((list, wanted) -> wanted.forEach(item -> places.add(new Place(list, item))));
        List<PriceItem> wanted = places.stream().map(Place::item).toList();
        return sql.query(STORED + """
                          join unnest(cast(:lists as uuid[]), cast(:charges as uuid[]), cast(:quantities as int[]))
                            as n (list_id, charge_id, min_quantity)
                            on n.list_id = e.list_id and n.charge_id = e.charge_id and n.min_quantity = e.min_quantity
                         where e.reseller_id = :reseller and e.superseded_at is null
                           and e.valid && daterange(cast(:from as date), cast(:until as date))""")
                .array("lists", places, Place::listId)
                .array("charges", wanted, PriceItem::chargeId)
                .array("quantities", wanted, PriceItem::minQuantity)
                .bind("from", days.from())
                .bind("until", days.until())
                .groups(UUID.class, Stored.class);
    }

    /** The prices of a list now and later, of these charges. */
    public List<Stored> current(UUID listId, Collection<UUID> chargeIds) {
        // no join: whatever the planner believes of the list, it is read once
        return sql.query(STORED + """
                         where e.reseller_id = :reseller and e.list_id = :list and e.superseded_at is null
                           and e.charge_id = any (:charges)""")
                .bind("list", listId)
                .array("charges", chargeIds)
                .list(Stored.class);
    }

    /** All prices of a list now and later. */
    public List<Stored> current(UUID listId) {
        return entries("e.list_id = :id and e.superseded_at is null", listId);
    }

    /** What a change added, whether it still holds or not. */
    List<Stored> addedBy(UUID changeId) {
        return entries("e.change_id = :id", changeId);
    }

    /** What a change closed. */
    List<Stored> closedBy(UUID changeId) {
        return entries("e.superseded_by = :id", changeId);
    }

    private List<Stored> entries(String condition, UUID id) {
        return sql.query(STORED + " where e.reseller_id = :reseller and " + condition)
                .bind("id", id)
                .list(Stored.class);
    }

    /** Whether later changes closed what a change added, or put something where it had removed. */
    boolean changedSince(UUID changeId) {
        return sql.query("""
                        select exists (
                                 select 1 from price_entry e
                                  where e.reseller_id = :reseller and e.change_id = :change and e.superseded_at is not null)
                            or exists (
                                 select 1 from price_entry e
                                   join price_entry now on now.reseller_id = e.reseller_id and now.list_id = e.list_id
                                    and now.charge_id = e.charge_id and now.min_quantity = e.min_quantity
                                    and now.valid && e.valid and now.superseded_at is null and now.change_id <> :change
                                  where e.reseller_id = :reseller and e.superseded_by = :change)""").bind("change", changeId).one(Boolean.class);
    }
}

package dev.kontor.price.change;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.RequestContext;
import dev.kontor.base.sql.Sql;
import dev.kontor.price.change.PricePlan.Key;
import dev.kontor.price.change.PricePlan.Price;
import dev.kontor.price.change.PricePlan.PriceItem;
import dev.kontor.price.change.PricePlan.Stored;
import dev.kontor.price.list.Period;
import dev.kontor.price.list.PriceClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The prices in the lists: what plans are made of, and the one way in which they are written. A publication closes the
 * entries that no longer hold and adds their successors; it never overwrites. The rows of the lists are locked first, so
 * that two publishers never interleave.
 */
@ApplicationScoped
public class StoredPrices {

    private static final String STORED = """
            select e.list_id, e.id as entry_id, e.charge_id as price_charge_id, e.min_quantity as price_min_quantity,
                   e.amount as price_amount, lower(e.valid) as price_valid_from, upper(e.valid) as price_valid_until
              from price_entry e
            """;

    private final Sql sql;
    private final DraftItems items;
    private final CurrentActor actor;
    private final RequestContext request;
    private final PriceClock clock;
    private final PriceHistory history;

    StoredPrices(
            Sql sql,
            DraftItems items,
            CurrentActor actor,
            RequestContext request,
            PriceClock clock,
            PriceHistory history) {
        this.sql = sql;
        this.items = items;
        this.actor = actor;
        this.request = request;
        this.clock = clock;
        this.history = history;
    }

    /** What publishing a draft on these days does. */
    PricePlan ofDraft(PriceChange change, Period days) {
        List<PriceItem> wanted = items.of(change.id);
        List<UUID> charges = wanted.stream().map(PriceItem::chargeId).distinct().toList();
        List<Stored> touched = current(change.listId, charges).stream()
                .filter(stored -> stored.price().valid().overlaps(days))
                .toList();
        return plan(wanted, days, touched, change.laterPrices);
    }

    /**
     * What putting these items into their lists on these days does; nothing for a list in which all is so already. Prices
     * that were published for later stay.
     */
    Map<UUID, PricePlan> ofItems(Map<UUID, List<PriceItem>> byList, Period days) {
        Map<UUID, List<Stored>> touched = touched(byList, days);
        Map<UUID, PricePlan> plans = new LinkedHashMap<>();
        byList.forEach((list, wanted) -> {
            PricePlan plan = plan(wanted, days, touched.getOrDefault(list, List.of()), LaterPrices.KEEP);
            if (!plan.isEmpty()) {
                plans.put(list, plan);
            }
        });
        return plans;
    }

    private static PricePlan plan(List<PriceItem> wanted, Period days, List<Stored> touched, LaterPrices decision) {
        Map<Key, List<Stored>> byKey = touched.stream()
                .collect(Collectors.groupingBy(stored -> stored.price().key()));
        PricePlan plan = new PricePlan();
        for (PriceItem item : wanted) {
            plan.lay(item, days, byKey.getOrDefault(item.key(), List.of()), decision);
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

    private List<Stored> entries(String condition, UUID id) {
        return sql.query(STORED + " where e.reseller_id = :reseller and " + condition)
                .bind("id", id)
                .list(Stored.class);
    }

    /**
     * From here to the end of the transaction every statement is planned for its own parameters: with thousands of
     * charges a plan that was made for any parameters is many times slower.
     */
    public void planAfresh() {
        sql.query("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .one(String.class);
    }

    /**
     * Until the end of the transaction nobody else publishes in these lists; in one order, so that two publishers never
     * wait for each other.
     */
    void lock(Collection<UUID> listIds) {
        planAfresh();
        sql.query("""
                        select version from price_list where reseller_id = :reseller and id = any (:lists)
                         order by id for no key update""").array("lists", listIds).list(Long.class);
    }

    /** Publishes changes of lists that are locked: all of their plans in this transaction, or nothing. */
    void write(Map<PriceChange, PricePlan> changes) {
        // after the lock, so that nobody who asked before it is answered differently later
        write(changes, clock.publish());
        history.tell(changes);
    }

    /** The same to look at what that does, by whoever may read prices: the caller rolls back. */
    void attempt(Map<PriceChange, PricePlan> changes) {
        write(changes, clock.attempt());
    }

    private void write(Map<PriceChange, PricePlan> changes, Instant now) {
        changes.forEach((change, plan) -> {
            change.publish(actor.get(), now);
            change.requestId = request.id();
            change.itemCount = Math.max(change.itemCount, plan.keys().size());
            if (change.createdAt == null) {
                change.createdBy(actor.get(), now);
                sql.add(change);
            }
        });
        sql.flush();
        close(changes, now);
        add(changes, now);
        count(changes.keySet());
    }

    private record Closed(UUID entryId, UUID changeId) {}

    private void close(Map<PriceChange, PricePlan> changes, Instant now) {
        List<Closed> closed = new ArrayList<>();
        changes.forEach((change, plan) -> plan.closed().forEach(entry -> closed.add(new Closed(entry, change.id))));
        sql.query("""
                        update price_entry e set superseded_at = greatest(:now, e.recorded_at), superseded_by = n.change_id
                          from unnest(cast(:entries as uuid[]), cast(:changes as uuid[])) as n (id, change_id)
                         where e.reseller_id = :reseller and e.id = n.id""")
                .bind("now", now)
                .array("entries", closed, Closed::entryId)
                .array("changes", closed, Closed::changeId)
                .update();
    }

    private record Added(PriceChange change, Price price) {}

    private void add(Map<PriceChange, PricePlan> changes, Instant now) {
        List<Added> added = new ArrayList<>();
        changes.forEach((change, plan) -> plan.added().forEach(price -> added.add(new Added(change, price))));
        List<Price> prices = added.stream().map(Added::price).toList();
        sql.query("""
                        insert into price_entry
                          (reseller_id, id, list_id, charge_id, min_quantity, amount, valid, recorded_at, change_id)
                        select :reseller, n.id, n.list_id, n.charge_id, n.min_quantity, n.amount,
                               daterange(n.valid_from, n.valid_until), :now, n.change_id
                          from unnest(cast(:ids as uuid[]), cast(:lists as uuid[]), cast(:charges as uuid[]),
                                      cast(:quantities as int[]), cast(:amounts as numeric[]), cast(:from as date[]),
                                      cast(:until as date[]), cast(:changes as uuid[]))
                            as n (id, list_id, charge_id, min_quantity, amount, valid_from, valid_until, change_id)""")
                .bind("now", now)
                .array("ids", added, one -> Ids.next())
                .array("lists", added, one -> one.change().listId)
                .array("charges", prices, Price::chargeId)
                .array("quantities", prices, Price::minQuantity)
                .array("amounts", prices, Price::amount)
                .array("from", prices, price -> price.valid().from())
                .array("until", prices, price -> price.valid().until())
                .array("changes", added, one -> one.change().id)
                .update();
    }

    /** The version of a list says how often anything was published in it. */
    private void count(Collection<PriceChange> changes) {
        sql.query("update price_list set version = version + 1 where reseller_id = :reseller and id = any (:lists)")
                .array("lists", changes, change -> change.listId)
                .update();
    }
}

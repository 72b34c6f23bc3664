package dev.kontor.price.change;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.RequestContext;
import dev.kontor.base.sql.Sql;
import dev.kontor.price.change.PricePlan.Price;
import dev.kontor.price.list.PriceClock;
import dev.kontor.price.list.PriceListRef;
import dev.kontor.price.list.PriceLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The one way in which prices are written. A publication closes the entries that no longer hold and adds their
 * successors; it never overwrites. The rows of the lists are locked first, so that two publishers never interleave.
 */
@ApplicationScoped
class PriceWriter {

    private final Sql sql;
    private final EntityManager entityManager;
    private final CurrentActor actor;
    private final RequestContext request;
    private final PriceClock clock;
    private final History history;
    private final PriceLists lists;

    PriceWriter(
            Sql sql,
            EntityManager entityManager,
            CurrentActor actor,
            RequestContext request,
            PriceClock clock,
            History history,
            PriceLists lists) {
        this.sql = sql;
        this.entityManager = entityManager;
        this.actor = actor;
        this.request = request;
        this.clock = clock;
        this.history = history;
        this.lists = lists;
    }

    /**
     * Until the end of the transaction nobody else publishes in these lists; in one order, so that two publishers never
     * wait for each other.
     */
    void lock(Collection<UUID> listIds) {
        FreshPlans.use(sql);
        sql.query("""
                        select version from price_list where reseller_id = :reseller and id = any (:lists)
                         order by id for no key update""").array("lists", listIds).list(Long.class);
    }

    /** Publishes changes of lists that are locked: all of their plans in this transaction, or nothing. */
    void write(Map<PriceChange, PricePlan> changes) {
        // after the lock, so that nobody who asked before it is answered differently later
        Instant now = clock.publish();
        changes.forEach((change, plan) -> {
            change.publish(actor.get(), now);
            change.requestId = request.id();
            change.itemCount = Math.max(change.itemCount, plan.size());
            if (!entityManager.contains(change)) {
                change.createdBy(actor.get(), now);
                entityManager.persist(change);
            }
        });
        entityManager.flush();
        close(changes, now);
        add(changes, now);
        count(changes.keySet());
        tell(changes.keySet());
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

    /** The history of a customer or class says that its prices were changed, once per publication. */
    private void tell(Collection<PriceChange> changes) {
        Map<UUID, PriceListRef> refs =
                lists.refs(changes.stream().map(change -> change.listId).toList());
        for (PriceChange change : changes) {
            PriceListRef list = refs.get(change.listId);
            List<FieldChange> what = List.of(new FieldChange("prices", null, change.name));
            if (list != null && list.customerId() != null) {
                history.record(new History.Subject("customer", list.customerId()), HistoryAction.PRICED, what);
            } else if (list != null && list.classId() != null) {
                history.record(new History.Subject("customer-class", list.classId()), HistoryAction.PRICED, what);
            }
        }
    }
}

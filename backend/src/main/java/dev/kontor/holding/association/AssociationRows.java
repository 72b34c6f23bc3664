package dev.kontor.holding.association;

import dev.kontor.base.sql.BulkRows;
import dev.kontor.base.sql.Sql;
import dev.kontor.holding.subscription.HoldersChanged;
import dev.kontor.holding.subscription.SubscriptionsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of associations. */
@ApplicationScoped
public class AssociationRows {

    private final Sql sql;
    private final Event<HoldersChanged> holders;

    AssociationRows(Sql sql, Event<HoldersChanged> holders) {
        this.sql = sql;
        this.holders = holders;
    }

    /** 404 for an unknown association and for one of another reseller. */
    public Association require(UUID id) {
        return sql.require(Association.class, id, "This association");
    }

    /** Those of the ids that exist, in their order, in one statement; to be shown, changes of them are not stored. */
    public List<Association> inOrder(Collection<UUID> ids) {
        return inOrder(ids, "");
    }

    /** The same, to be stored by a statement: until the transaction ends nobody else changes or deletes them. */
    List<Association> lockInOrder(Collection<UUID> ids) {
        return inOrder(ids, " order by id for update");
    }

    private List<Association> inOrder(Collection<UUID> ids, String lock) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Association> found = sql
                .query("select * from association where reseller_id = :reseller and id = any (cast(:ids as uuid[]))"
                        + lock)
                .array("ids", ids)
                .unchanged(Association.class)
                .stream()
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** As rows of the table, whether they are in it or not: for statements that ask what would become of them. */
    public static BulkRows asRows(UUID resellerId, Collection<Association> associations) {
        LocalDate never = LocalDate.of(9999, 12, 31);
        BulkRows rows = new BulkRows();
        associations.forEach(row -> rows.add()
                .set("reseller_id", resellerId)
                .set("id", row.id)
                .set("customer_id", row.customerId)
                .set("subscription_id", row.subscriptionId)
                .set("product_id", row.productId)
                .set("quantity", row.quantity)
                .set("starts_on", row.startsOn)
                .set("ends_on", row.endsOn)
                .set("last_on", Objects.requireNonNullElse(row.lastOn(), never))
                .set("renewal_months", row.renewalMonths)
                .set("renewal_mode", row.renewalMode)
                .set("renews_on", row.renewsOn)
                .set("renewal_anchor", row.renewalAnchor)
                .set("renewal_answer", row.renewalAnswer)
                .set("held_until", row.heldUntil)
                .set("notify_customer", row.notifyCustomer));
        return rows;
    }

    /** Those that are made together and differ only in whose and what they are; one statement. */
    void addAll(List<Association> added) {
        Association one = added.getFirst();
        sql.query("""
                        insert into association
                               (reseller_id, id, customer_id, subscription_id, product_id, quantity, starts_on, ends_on,
                                renewal_months, renewal_mode, renews_on, renewal_anchor, notify_customer, services, update_service,
                                transferable, registered_by, note, sort_identifier, sort_product, version, created_at,
                                updated_at)
                        select :reseller, n.id, n.customer_id, n.subscription_id, n.product_id, :quantity, :startsOn,
                               cast(:endsOn as date), cast(:months as int), cast(:mode as text), cast(:renewsOn as date),
                               cast(:anchor as date), :notifyCustomer, string_to_array(n.services, ','), :updateService, :transferable,
                               cast(:registeredBy as uuid), cast(:note as text), n.sort_identifier, n.sort_product, 0,
                               :now, :now
                          from unnest(cast(:ids as uuid[]), cast(:customers as uuid[]), cast(:subscriptions as uuid[]),
                                      cast(:products as uuid[]), cast(:identifiers as text[]), cast(:names as text[]),
                                      cast(:services as text[]))
                            as n (id, customer_id, subscription_id, product_id, sort_identifier, sort_product, services)""")
                .bind("quantity", one.quantity)
                .bind("startsOn", one.startsOn)
                .bind("endsOn", one.endsOn)
                .bind("months", one.renewalMonths)
                .bind("mode", one.renewalMode)
                .bind("renewsOn", one.renewsOn)
                .bind("anchor", one.renewalAnchor)
                .bind("notifyCustomer", one.notifyCustomer)
                .bind("updateService", one.updateService)
                .bind("transferable", one.transferable)
                .bind("registeredBy", one.registeredBy)
                .bind("note", one.note)
                .bind("now", one.createdAt)
                .array("ids", added, row -> row.id)
                .array("customers", added, row -> row.customerId)
                .array("subscriptions", added, row -> row.subscriptionId)
                .array("products", added, row -> row.productId)
                .array("identifiers", added, row -> row.sortIdentifier)
                .array("names", added, row -> row.sortProduct)
                // their codes have no commas
                .array("services", added, row -> String.join(",", row.services))
                .update();
        tellHolders(added);
    }

    /** Stores the end of all of them in one statement. */
    void storeEnds(List<Association> ended) {
        Association one = ended.getFirst();
        sql.query("""
                        update association a
                           set ends_on = :on, version = n.version, updated_at = :now,
                               renewal_months = case when n.renews then a.renewal_months end,
                               renewal_mode = case when n.renews then a.renewal_mode end,
                               renews_on = case when n.renews then a.renews_on end,
                               renewal_anchor = case when n.renews then a.renewal_anchor end,
                               renewal_answer = case when n.renews then a.renewal_answer end,
                               held_until = case when n.renews then a.held_until end
                          from unnest(cast(:ids as uuid[]), cast(:versions as bigint[]), cast(:renews as boolean[]))
                            as n (id, version, renews)
                         where a.reseller_id = :reseller and a.id = n.id""")
                .bind("on", one.endsOn)
                .bind("now", one.updatedAt)
                .array("ids", ended, row -> row.id)
                .array("versions", ended, row -> row.version)
                .array("renews", ended, row -> row.renewsOn != null)
                .update();
        tellHolders(ended);
    }

    /** Stores mails and services of all of them in one statement; dates stay, and who holds what with them. */
    void storeSwitches(List<Association> changed) {
        sql.query("""
                        update association a
                           set notify_customer = n.notify, services = string_to_array(n.services, ','),
                               version = n.version, updated_at = n.updated_at
                          from unnest(cast(:ids as uuid[]), cast(:notify as boolean[]), cast(:services as text[]),
                                      cast(:versions as bigint[]), cast(:updated as timestamptz[]))
                            as n (id, notify, services, version, updated_at)
                         where a.reseller_id = :reseller and a.id = n.id""")
                .array("ids", changed, row -> row.id)
                .array("notify", changed, row -> row.notifyCustomer)
                .array("services", changed, row -> String.join(",", row.services))
                .array("versions", changed, row -> row.version)
                .array("updated", changed, row -> row.updatedAt)
                .update();
    }

    /** Stores renewals and mails of all of them in one statement; the days of subscriptions and periods stay. */
    void storeRenewals(Collection<Association> changed) {
        sql.query("""
                        update association a
                           set renewal_months = n.months, renewal_mode = n.mode, renews_on = n.renews_on,
                               renewal_anchor = n.anchor, renewal_answer = n.answer, held_until = n.held,
                               notify_customer = n.notify,
                               version = n.version, updated_at = n.updated_at
                          from unnest(cast(:ids as uuid[]), cast(:months as int[]), cast(:modes as text[]),
                                      cast(:days as date[]), cast(:anchors as date[]), cast(:answers as text[]),
                                      cast(:held as date[]), cast(:notify as boolean[]), cast(:versions as bigint[]),
                                      cast(:updated as timestamptz[]))
                            as n (id, months, mode, renews_on, anchor, answer, held, notify, version, updated_at)
                         where a.reseller_id = :reseller and a.id = n.id""")
                .array("ids", changed, row -> row.id)
                .array("months", changed, row -> row.renewalMonths)
                .array("modes", changed, row -> row.renewalMode)
                .array("days", changed, row -> row.renewsOn)
                .array("anchors", changed, row -> row.renewalAnchor)
                .array("answers", changed, row -> row.renewalAnswer)
                .array("held", changed, row -> row.heldUntil)
                .array("notify", changed, row -> row.notifyCustomer)
                .array("versions", changed, row -> row.version)
                .array("updated", changed, row -> row.updatedAt)
                .update();
        tellHolders(changed);
    }

    void removeAll(List<Association> rows) {
        List<UUID> ids = rows.stream().map(row -> row.id).toList();
        sql.query("delete from association where reseller_id = :reseller and id = any (cast(:ids as uuid[]))")
                .array("ids", ids)
                .update();
        holders.fire(new HoldersChanged(List.of(), ids));
    }

    void store(Association changed) {
        sql.flush();
        tellHolders(List.of(changed));
    }

    void remove(Association row) {
        sql.remove(row);
        holders.fire(new HoldersChanged(List.of(), List.of(row.id)));
    }

    /** After these were stored, whoever did it: subscriptions show who has them, until the day that the database derives. */
    public void tellHolders(Collection<Association> stored) {
        List<UUID> ids = stored.stream()
                .filter(row -> row.subscriptionId != null)
                .map(row -> row.id)
                .toList();
        if (!ids.isEmpty()) {
            holders.fire(new HoldersChanged(held(ids), List.of()));
        }
    }

    private List<HoldersChanged.Held> held(List<UUID> ids) {
        return sql.query("""
                        select id, subscription_id, customer_id, starts_on, last_on from association
                         where reseller_id = :reseller and id = any (:ids)""").array("ids", ids).list(HoldersChanged.Held.class);
    }

    /** The order by identifier and product; no date is taken over (E21). */
    void follow(@Observes SubscriptionsChanged changed) {
        sql.query("""
                        update association a set sort_identifier = s.sort_identifier, sort_product = s.sort_product
                          from subscription s
                         where a.reseller_id = :reseller and s.reseller_id = :reseller and s.id = a.subscription_id
                           and s.id = any (cast(:ids as uuid[]))""").array("ids", changed.ids()).update();
    }
}

package dev.kontor.holding.association;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.SqlArrays;
import dev.kontor.base.shared.TenantRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

/** The rows of associations. */
@ApplicationScoped
public class AssociationRows {

    private final EntityManager entityManager;
    private final TenantRows rows;
    private final CurrentActor actor;

    AssociationRows(EntityManager entityManager, TenantRows rows, CurrentActor actor) {
        this.entityManager = entityManager;
        this.rows = rows;
        this.actor = actor;
    }

    /** 404 for an unknown association and for one of another reseller. */
    public Association require(UUID id) {
        return rows.find(Association.class, id).orElseThrow(() -> new Problem.NotFound("This association"));
    }

    /** Those of the ids that exist, in their order, in one statement; to be shown, changes of them are not stored. */
    public List<Association> inOrder(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Association> found = entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select * from association
                         where reseller_id = :reseller and id = any (cast(:ids as uuid[]))""", Association.class)
                .setParameter("reseller", actor.resellerId())
                .setParameter("ids", SqlArrays.of(ids))
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .list()
                .stream()
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Those that are made together and differ only in whose and what they are; one statement. */
    void addAll(List<Association> added) {
        Association one = added.getFirst();
        rows.query("""
                        insert into association
                               (reseller_id, id, customer_id, subscription_id, product_id, quantity, starts_on, ends_on,
                                renewal_months, renewal_mode, renews_on, renewal_anchor, notify_customer, services, update_service,
                                transferable, registered_by, note, sort_identifier, sort_product, version, created_at,
                                updated_at)
                        select :reseller, n.id, n.customer_id, n.subscription_id, n.product_id, :quantity, :startsOn,
                               cast(:endsOn as date), cast(:months as int), cast(:mode as text), cast(:renewsOn as date),
                               cast(:anchor as date), :notifyCustomer, cast(:services as text[]), :updateService, :transferable,
                               cast(:registeredBy as uuid), cast(:note as text), n.sort_identifier, n.sort_product, 0,
                               :now, :now
                          from unnest(cast(:ids as uuid[]), cast(:customers as uuid[]), cast(:subscriptions as uuid[]),
                                      cast(:products as uuid[]), cast(:identifiers as text[]), cast(:names as text[]))
                            as n (id, customer_id, subscription_id, product_id, sort_identifier, sort_product)""")
                .setParameter("quantity", one.quantity)
                .setParameter("startsOn", one.startsOn)
                .setParameter("endsOn", one.endsOn, LocalDate.class)
                .setParameter("months", one.renewalMonths, Integer.class)
                .setParameter("mode", one.renewalMode == null ? null : one.renewalMode.name(), String.class)
                .setParameter("renewsOn", one.renewsOn, LocalDate.class)
                .setParameter("anchor", one.renewalAnchor, LocalDate.class)
                .setParameter("notifyCustomer", one.notifyCustomer)
                .setParameter("services", SqlArrays.of(one.services))
                .setParameter("updateService", one.updateService)
                .setParameter("transferable", one.transferable)
                .setParameter("registeredBy", one.registeredBy, UUID.class)
                .setParameter("note", one.note, String.class)
                .setParameter("now", one.createdAt)
                .setParameter("ids", column(added, row -> row.id))
                .setParameter("customers", column(added, row -> row.customerId))
                .setParameter("subscriptions", column(added, row -> row.subscriptionId))
                .setParameter("products", column(added, row -> row.productId))
                .setParameter("identifiers", column(added, row -> row.sortIdentifier))
                .setParameter("names", column(added, row -> row.sortProduct))
                .executeUpdate();
    }

    /** Stores the end of all of them in one statement. */
    void storeEnds(List<Association> ended) {
        Association one = ended.getFirst();
        rows.query("""
                        update association a
                           set ends_on = :on, version = n.version, updated_at = :now,
                               renewal_months = case when n.renews then a.renewal_months end,
                               renewal_mode = case when n.renews then a.renewal_mode end,
                               renews_on = case when n.renews then a.renews_on end,
                               renewal_anchor = case when n.renews then a.renewal_anchor end,
                               renewal_answer = case when n.renews then a.renewal_answer end
                          from unnest(cast(:ids as uuid[]), cast(:versions as bigint[]), cast(:renews as boolean[]))
                            as n (id, version, renews)
                         where a.reseller_id = :reseller and a.id = n.id""")
                .setParameter("on", one.endsOn)
                .setParameter("now", one.updatedAt)
                .setParameter("ids", column(ended, row -> row.id))
                .setParameter("versions", column(ended, row -> row.version))
                .setParameter("renews", column(ended, row -> row.renewsOn != null))
                .executeUpdate();
    }

    void flush() {
        entityManager.flush();
    }

    void remove(Association row) {
        entityManager.remove(row);
        entityManager.flush();
    }

    private static String column(List<Association> rows, Function<Association, @Nullable Object> field) {
        List<@Nullable Object> values = new ArrayList<>(rows.size());
        rows.forEach(row -> values.add(field.apply(row)));
        return SqlArrays.withGaps(values);
    }
}

package dev.kontor.price.guard;

import dev.kontor.base.shared.Ids;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What renews when, fed by whoever knows what customers hold; the base of revenue in previews. */
@ApplicationScoped
public class ExpectedRenewals {

    private final Sql sql;

    ExpectedRenewals(Sql sql) {
        this.sql = sql;
    }

    /** Something of a customer that renews every so many months by one charge. */
    public record ExpectedRenewal(
            UUID productId, UUID chargeId, int quantity, LocalDate renewsOn, int intervalMonths) {}

    /** Makes these the renewals of customers, in place of those that were known; two statements. */
    @Transactional
    public void replaceAll(Map<UUID, List<ExpectedRenewal>> renewals) {
        List<Owned> owned = new ArrayList<>();
        renewals.forEach((customer, list) -> list.forEach(renewal -> owned.add(new Owned(customer, renewal))));
        sql.query("delete from expected_renewal where reseller_id = :reseller and customer_id = any (:customers)")
                .array("customers", renewals.keySet())
                .update();
        add(owned);
    }

    private record Owned(UUID customerId, ExpectedRenewal renewal) {}

    private void add(List<Owned> owned) {
        List<ExpectedRenewal> renewals = owned.stream().map(Owned::renewal).toList();
        sql.query("""
                        insert into expected_renewal
                          (reseller_id, id, customer_id, product_id, charge_id, quantity, renews_on, interval_months)
                        select :reseller, n.id, n.customer_id, n.product_id, n.charge_id, n.quantity, n.renews_on,
                               n.interval_months
                          from unnest(cast(:ids as uuid[]), cast(:customers as uuid[]), cast(:products as uuid[]),
                                      cast(:charges as uuid[]), cast(:quantities as int[]), cast(:days as date[]),
                                      cast(:intervals as int[]))
                            as n (id, customer_id, product_id, charge_id, quantity, renews_on, interval_months)""")
                .array("ids", renewals, renewal -> Ids.next())
                .array("customers", owned, Owned::customerId)
                .array("products", renewals, ExpectedRenewal::productId)
                .array("charges", renewals, ExpectedRenewal::chargeId)
                .array("quantities", renewals, ExpectedRenewal::quantity)
                .array("days", renewals, ExpectedRenewal::renewsOn)
                .array("intervals", renewals, ExpectedRenewal::intervalMonths)
                .update();
    }
}

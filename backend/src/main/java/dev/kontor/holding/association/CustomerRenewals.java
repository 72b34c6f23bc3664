package dev.kontor.holding.association;

import dev.kontor.base.shared.Rows;
import dev.kontor.base.shared.SqlArrays;
import dev.kontor.base.shared.TenantRows;
import dev.kontor.price.pricing.ExpectedRenewals;
import dev.kontor.price.pricing.ExpectedRenewals.ExpectedRenewal;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Tells pricing what renews when: the revenue of its previews comes from here. */
@ApplicationScoped
public class CustomerRenewals {

    private final TenantRows rows;
    private final ExpectedRenewals expected;
    private final ResellerDay day;

    CustomerRenewals(TenantRows rows, ExpectedRenewals expected, ResellerDay day) {
        this.rows = rows;
        this.expected = expected;
        this.day = day;
    }

    /** After associations of these customers changed; a few statements whatever their number. */
    public void follow(Collection<UUID> customerIds) {
        Map<UUID, List<ExpectedRenewal>> renewals = new LinkedHashMap<>();
        customerIds.forEach(customer -> renewals.put(customer, new ArrayList<>()));
        rows.query("""
                        select distinct on (a.id) a.customer_id, c.product_id, c.id, a.quantity, a.renews_on, a.renewal_months
                          from association a
                          left join subscription s on s.reseller_id = a.reseller_id and s.id = a.subscription_id
                          join charge c on c.reseller_id = a.reseller_id
                           and c.product_id = coalesce(a.product_id, s.product_id) and c.action = 'RENEW'
                           and (c.term_months = a.renewal_months
                                or c.term_months > 0 and a.renewal_months % c.term_months = 0)
                         where a.reseller_id = :reseller and a.customer_id = any (cast(:ids as uuid[]))
                           and a.renewal_mode in ('AUTO_RENEW', 'ASK') and a.last_on >= :today
                           and a.renewal_answer is distinct from 'END'
                         order by a.id, c.term_months desc""")
                .setParameter("ids", SqlArrays.of(renewals.keySet()))
                .setParameter("today", day.today())
                .list()
                .forEach(row ->
                        Objects.requireNonNull(renewals.get((UUID) row[0])).add(renewal(row)));
        expected.replaceAll(renewals);
    }

    private static ExpectedRenewal renewal(Object[] row) {
        return new ExpectedRenewal(
                (UUID) row[1],
                (UUID) row[2],
                ((Number) row[3]).intValue(),
                Objects.requireNonNull(Rows.day(row[4])),
                ((Number) row[5]).intValue());
    }
}

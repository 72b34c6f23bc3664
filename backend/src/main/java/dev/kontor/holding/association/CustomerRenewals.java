package dev.kontor.holding.association;

import dev.kontor.base.sql.Sql;
import dev.kontor.price.guard.ExpectedRenewals;
import dev.kontor.price.guard.ExpectedRenewals.ExpectedRenewal;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells pricing what renews when: the revenue of its previews comes from here. */
@ApplicationScoped
public class CustomerRenewals {

    private final Sql sql;
    private final ExpectedRenewals expected;
    private final ResellerDay day;

    CustomerRenewals(Sql sql, ExpectedRenewals expected, ResellerDay day) {
        this.sql = sql;
        this.expected = expected;
        this.day = day;
    }

    /** After associations of these customers changed; a few statements whatever their number. */
    public void follow(Collection<UUID> customerIds) {
        Map<UUID, List<ExpectedRenewal>> renewals = new LinkedHashMap<>();
        customerIds.forEach(customer -> renewals.put(customer, new ArrayList<>()));
        sql.query("""
                        select distinct on (a.id) a.customer_id, c.product_id, c.id as charge_id, a.quantity,
                               a.renews_on, a.renewal_months as interval_months
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
                .array("ids", renewals.keySet())
                .bind("today", day.today())
                .groups(UUID.class, ExpectedRenewal.class)
                .forEach(renewals::replace);
        expected.replaceAll(renewals);
    }
}

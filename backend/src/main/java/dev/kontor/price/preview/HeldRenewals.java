package dev.kontor.price.preview;

import dev.kontor.base.sql.Sql;
import dev.kontor.goods.catalog.ChargeView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What customers hold that renews, alike things as one. */
@ApplicationScoped
class HeldRenewals {

    private final Sql sql;

    HeldRenewals(Sql sql) {
        this.sql = sql;
    }

    /** Something that a customer renews, and how often it has it like this. */
    record Held(
            UUID productId,
            String sku,
            String name,
            ChargeView charge,
            int quantity,
            int intervalMonths,
            long renewals,
            LocalDate renewsOn) {

        int terms() {
            int term = charge.termMonths();
            return term > 0 && intervalMonths % term == 0 ? intervalMonths / term : 1;
        }
    }

    /** By customer; none for who holds nothing. */
    Map<UUID, List<Held>> of(Collection<UUID> customerIds) {
        return sql.query("""
                        select r.customer_id, p.id as product_id, p.sku, p.name, c.id as charge_id, c.action as charge_action,
                               c.term_months as charge_term_months, r.quantity, r.interval_months,
                               count(*) as renewals, min(r.renews_on) as renews_on
                          from expected_renewal r
                          join charge c on c.reseller_id = r.reseller_id and c.id = r.charge_id
                          join product p on p.reseller_id = r.reseller_id and p.id = r.product_id
                         where r.reseller_id = :reseller and r.customer_id = any (cast(:customers as uuid[]))
                         group by r.customer_id, p.id, p.sku, p.name, c.id, c.action, c.term_months, r.quantity,
                                  r.interval_months
                         order by p.sku, c.id, r.quantity, r.interval_months""").array("customers", customerIds).groups(UUID.class, Held.class);
    }
}

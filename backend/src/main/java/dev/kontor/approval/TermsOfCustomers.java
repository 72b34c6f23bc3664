package dev.kontor.approval;

import dev.kontor.shared.Rows;
import dev.kontor.shared.TenantRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Under which conditions customers order. */
@ApplicationScoped
class TermsOfCustomers {

    private final TenantRows rows;

    TermsOfCustomers(TenantRows rows) {
        this.rows = rows;
    }

    OrderTerms read(UUID customerId) {
        Object[] row = rows.query("""
                        select max(t.code) filter (where t.kind = 'SHIPPING'), max(t.code) filter (where t.kind = 'PAYMENT'),
                               max(t.code) filter (where t.kind = 'CHECKOUT'),
                               coalesce(bool_or(b.sends_supplier_number), false), max(b.supplier_number), max(c.gln)
                          from customer c
                          left join business_relationship b on b.reseller_id = c.reseller_id and b.customer_id = c.id
                          left join customer_order_term t on t.reseller_id = c.reseller_id and t.customer_id = c.id
                         where c.reseller_id = :reseller and c.id = :customer""")
                .setParameter("customer", customerId)
                .getSingleResult();
        return new OrderTerms(
                Rows.text(row[0]),
                Rows.text(row[1]),
                Rows.text(row[2]),
                (Boolean) row[3],
                Rows.text(row[4]),
                Rows.text(row[5]));
    }
}

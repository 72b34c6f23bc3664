package dev.kontor.customer.duplicate;

import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Customers that look like one another: each way to be alike is one look-up in its index. */
@ApplicationScoped
public class Duplicates {

    private static final int MOST = 20;

    /** Those alike to {@code c}. */
    private static final String OTHERS = """
            select d.id, 'SAME_EMAIL' as why from customer d
             where d.reseller_id = :reseller and d.email_key = c.email_key and d.id <> c.id
            union all
            select d.id, 'SAME_VAT' from customer d
             where d.reseller_id = :reseller and d.vat_key = c.vat_key and d.id <> c.id
            union all
            select d.id, 'SAME_NAME_AND_CITY' from customer d
             where d.reseller_id = :reseller and d.sort_name = c.sort_name and d.sort_city = c.sort_city
               and c.sort_city <> '' and d.id <> c.id
            union all
            select d.id, 'SAME_PHONE' from customer d
             where d.reseller_id = :reseller and d.phone_key = c.phone_key and d.id <> c.id""";

    private final Sql sql;

    Duplicates(Sql sql) {
        this.sql = sql;
    }

    /** How many others look like the customer {@code c} of a statement. */
    public static String count() {
        return "(select cast(count(distinct a.id) as int) from (" + OTHERS + ") a)";
    }

    /** Those that look most like the customer, at most 20. */
    public List<DuplicateView> of(UUID customerId) {
        return sql.query("""
                        select o.id as customer_id, o.display_name as name, o.number, w.why
                          from (select a.id, array_agg(a.why order by a.why) as why, count(*) as reasons
                                  from customer c cross join lateral (%s) a
                                 where c.reseller_id = :reseller and c.id = :customer
                                 group by a.id order by reasons desc, a.id limit %d) w
                          join customer o on o.reseller_id = :reseller and o.id = w.id
                         order by w.reasons desc, o.sort_name, o.id""".formatted(OTHERS, MOST))
                .bind("customer", customerId)
                .list(DuplicateView.class);
    }

    /** Another customer that may be the same, and why one would think so. */
    public record DuplicateView(UUID customerId, String name, String number, List<Likeness> why) {}

    /** In what two customers are the same. */
    public enum Likeness {
        SAME_EMAIL,
        SAME_VAT,
        SAME_NAME_AND_CITY,
        SAME_PHONE
    }
}

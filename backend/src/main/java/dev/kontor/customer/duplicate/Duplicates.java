package dev.kontor.customer.duplicate;

import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Customers that look like one another: each way to be alike is one look-up in its index. */
@ApplicationScoped
public class Duplicates {

    private static final int MOST = 20;

    private static final String ALIKE = """
              from customer c
              cross join lateral (
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
                 where d.reseller_id = :reseller and d.phone_key = c.phone_key and d.id <> c.id) a
             where c.reseller_id = :reseller and c.id = any (cast(:ids as uuid[]))""";

    private final Sql sql;

    Duplicates(Sql sql) {
        this.sql = sql;
    }

    /** How many others look like each of these customers; none for those without any. One statement. */
    public Map<UUID, Integer> counts(Collection<UUID> customerIds) {
        return sql.query("select c.id, count(distinct a.id) " + ALIKE + " group by c.id")
                .array("ids", customerIds)
                .map(UUID.class, Integer.class);
    }

    /** Those that look most like the customer, at most 20. */
    public List<DuplicateView> of(UUID customerId) {
        return sql.query("""
                        select o.id as customer_id, o.display_name as name, o.number, w.why
                          from (select a.id, array_agg(a.why order by a.why) as why, count(*) as reasons %s
                                 group by a.id order by reasons desc, a.id limit %d) w
                          join customer o on o.reseller_id = :reseller and o.id = w.id
                         order by w.reasons desc, o.sort_name, o.id""".formatted(ALIKE, MOST))
                .array("ids", List.of(customerId))
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

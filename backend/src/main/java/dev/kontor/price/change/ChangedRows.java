package dev.kontor.price.change;

import dev.kontor.base.sql.Sql;
import dev.kontor.goods.catalog.Action;
import dev.kontor.price.list.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the prices that a change touches, before and after. */
@ApplicationScoped
class ChangedRows {

    private static final String DRAFTED =
            "select i.charge_id from price_change_item i where i.reseller_id = :reseller and i.change_id = :change";
    private static final String PUBLISHED = "select e.charge_id from price_entry e where e.reseller_id = :reseller"
            + " and (e.change_id = :change or e.superseded_by = :change)";
    private static final String PRODUCTS = """
             from charge c join product p on p.reseller_id = c.reseller_id and p.id = c.product_id
             where c.reseller_id = :reseller and c.id in (%s)""";

    private static final String CHARGE = """
            select p.id as product_id, p.sku, p.name, c.id as key_charge_id, c.action, c.term_months, """;

    private final Sql sql;

    ChangedRows(Sql sql) {
        this.sql = sql;
    }

    /** A price before or after the change; without an amount a row says only that the charge is touched. */
    record Row(
            UUID productId,
            String sku,
            String name,
            PricePlan.Key key,
            Action action,
            int termMonths,
            boolean after,
            @Nullable BigDecimal amount,
            Period valid) {}

    List<String> skus(UUID changeId, boolean draft, String after, int limit) {
        return sql.query("select distinct p.sku " + products(draft) + " and p.sku > :after order by p.sku limit :limit")
                .bind("change", changeId)
                .bind("after", after)
                .bind("limit", limit)
                .list(String.class);
    }

    long products(UUID changeId, boolean draft) {
        return sql.query("select count(distinct p.id) " + products(draft))
                .bind("change", changeId)
                .count();
    }

    private static String products(boolean draft) {
        return PRODUCTS.formatted(draft ? DRAFTED : PUBLISHED);
    }

    /** What the list has on a day, beside what the draft says. */
    List<Row> drafted(PriceChange change, LocalDate on, List<String> skus) {
        return sql.query(CHARGE + """
                               i.min_quantity as key_min_quantity, x.after, x.amount, cast(null as date) as valid_from,
                               cast(null as date) as valid_until
                          from price_change_item i
                          join charge c on c.reseller_id = i.reseller_id and c.id = i.charge_id
                          join product p on p.reseller_id = c.reseller_id and p.id = c.product_id
                          left join price_entry e on e.reseller_id = i.reseller_id and e.list_id = :list
                           and e.charge_id = i.charge_id and e.min_quantity = i.min_quantity
                           and e.superseded_at is null and e.valid @> cast(:day as date)
                         cross join lateral (values (false, e.amount), (true, i.amount)) as x (after, amount)
                         where i.reseller_id = :reseller and i.change_id = :change and p.sku = any (:skus)
                         order by p.sku""")
                .bind("list", change.listId)
                .bind("day", on)
                .bind("change", change.id)
                .array("skus", skus)
                .list(Row.class);
    }

    /** What a published change closed, beside what it added. */
    List<Row> published(UUID changeId, List<String> skus) {
        return sql.query(CHARGE + """
                               e.min_quantity as key_min_quantity, e.change_id = :change as after, e.amount,
                               lower(e.valid) as valid_from, upper(e.valid) as valid_until
                          from price_entry e
                          join charge c on c.reseller_id = e.reseller_id and c.id = e.charge_id
                          join product p on p.reseller_id = c.reseller_id and p.id = c.product_id
                         where e.reseller_id = :reseller and (e.change_id = :change or e.superseded_by = :change)
                           and p.sku = any (:skus)
                         order by p.sku""")
                .bind("change", changeId)
                .array("skus", skus)
                .list(Row.class);
    }
}

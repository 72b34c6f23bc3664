package dev.kontor.price.load;

import dev.kontor.base.sql.Sql;
import dev.kontor.goods.catalog.ProductChange.NewCharge;
import dev.kontor.price.list.PriceList;
import dev.kontor.price.list.PriceLists;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Price lists as component text, byte for byte the same while the prices are. */
@ApplicationScoped
public class Relations {

    private final PriceLists lists;
    private final Sql sql;
    private final ResellerDay day;

    Relations(PriceLists lists, Sql sql, ResellerDay day) {
        this.lists = lists;
        this.sql = sql;
        this.day = day;
    }

    /** What a list itself says on a day (today unless given), by SKU; prices of quantities have no component. */
    @Transactional
    String text(UUID listId, @Nullable LocalDate on) {
        PriceList list = lists.require(listId);
        StringBuilder text = new StringBuilder();
        Map<NewCharge, BigDecimal> prices = new HashMap<>();
        String sku = null;
        for (Entry entry : entries(listId, on == null ? day.today() : on)) {
            if (sku != null && !sku.equals(entry.sku())) {
                RelationText.write(text, sku, list.currency(), prices);
                prices.clear();
            }
            sku = entry.sku();
            prices.put(entry.charge(), entry.amount());
        }
        if (sku != null) {
            RelationText.write(text, sku, list.currency(), prices);
        }
        return text.toString();
    }

    /** What a list says of a charge. */
    record Entry(String sku, NewCharge charge, BigDecimal amount) {}

    private List<Entry> entries(UUID listId, LocalDate on) {
        return sql.query("""
                        select p.sku, c.action as charge_action, c.term_months as charge_term_months, e.amount
                          from price_entry e
                          join charge c on c.reseller_id = e.reseller_id and c.id = e.charge_id
                          join product p on p.reseller_id = c.reseller_id and p.id = c.product_id
                         where e.reseller_id = :reseller and e.list_id = :list and e.superseded_at is null
                           and e.min_quantity = 1 and e.valid @> cast(:day as date)
                         order by p.sku""").bind("list", listId).bind("day", on).list(Entry.class);
    }

    /** The SKUs that texts name like this; a name of two products is left out. */
    @Transactional
    Map<String, String> skus(List<String> keys) {
        Set<String> wanted = new HashSet<>(keys);
        Map<String, String> skus = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (String sku : sql.query("select sku from product where reseller_id = :reseller")
                .list(String.class)) {
            String key = RelationText.key(sku);
            if (wanted.contains(key) && skus.put(key, sku) != null) {
                twice.add(key);
            }
        }
        skus.keySet().removeAll(twice);
        return skus;
    }
}

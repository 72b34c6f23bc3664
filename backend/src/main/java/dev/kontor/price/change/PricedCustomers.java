package dev.kontor.price.change;

import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.CustomerPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who has, or had, own prices or discounts. */
@ApplicationScoped
class PricedCustomers implements CustomerPart {

    private static final String OF_LISTS = """
            t.list_id in (select l.id from price_list l
             where l.reseller_id = :reseller and l.kind = 'CUSTOMER' and l.owner_id = :customer)""";

    private final Sql sql;

    PricedCustomers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Rows> rows() {
        return List.of(
                Rows.of("price_change_item", """
                        t.change_id in (select g.id from price_change g join price_list l
                            on l.reseller_id = g.reseller_id and l.id = g.list_id
                         where g.reseller_id = :reseller and l.kind = 'CUSTOMER' and l.owner_id = :customer)"""),
                Rows.of("price_entry", OF_LISTS).shown(Held.OWN_PRICES),
                Rows.of("price_change", OF_LISTS),
                Rows.of("price_list", "t.kind = 'CUSTOMER' and t.owner_id = :customer"),
                Rows.of("price_adjustment", "t.owner_kind = 'CUSTOMER' and t.owner_id = :customer")
                        .shown(Held.DISCOUNTS));
    }

    @Override
    public Set<UUID> used(Collection<UUID> customers) {
        return Set.copyOf(sql.query("""
                        select l.owner_id from price_list l
                         where l.reseller_id = :reseller and l.owner_id = any (cast(:ids as uuid[]))
                        union
                        select a.owner_id from price_adjustment a
                         where a.reseller_id = :reseller and a.owner_id = any (cast(:ids as uuid[]))""").array("ids", customers).list(UUID.class));
    }
}

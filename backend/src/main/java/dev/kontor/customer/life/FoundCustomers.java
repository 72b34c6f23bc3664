package dev.kontor.customer.life;

import dev.kontor.base.search.Refolding.ListedRows;
import dev.kontor.base.search.WordIndex;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.CustomerPart;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** By what customers are found, and what was done with them as a whole. */
@ApplicationScoped
class FoundCustomers implements CustomerPart {

    private final Sql sql;
    private final WordIndex index;
    private final List<ListedRows> lists;

    FoundCustomers(Sql sql, WordIndex index, @All List<ListedRows> lists) {
        this.sql = sql;
        this.index = index;
        this.lists = lists;
    }

    @Override
    public List<Rows> rows() {
        return List.of(Rows.by("customer_word", "customer_id"), Rows.by("customer_search", "customer_id"));
    }

    /** An update may have changed meanwhile by which words things are found. */
    @Override
    public void returned(UUID customer) {
        lists.stream()
                .filter(listed -> listed.rows().equals("customer"))
                .forEach(listed ->
                        index.replaceAll(listed.table(), listed.words().apply(List.of(customer))));
    }

    /** The log of deletions, whose names go with the erasure. */
    @Override
    public Set<String> kept() {
        return Set.of(
                "customer_operation.customer_id",
                "customer_operation.customer_number",
                "customer_operation.customer_name");
    }

    /** Who was deleted once and came back. */
    @Override
    public Set<UUID> used(Collection<UUID> customers) {
        return Set.copyOf(sql.query("""
                        select distinct o.customer_id from customer_operation o
                         where o.reseller_id = :reseller and o.customer_id = any (cast(:ids as uuid[]))""").array("ids", customers).list(UUID.class));
    }
}

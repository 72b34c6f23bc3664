package dev.kontor.customer.customer;

import dev.kontor.base.search.Refolding;
import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.schedule.ResellerTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers that were stored by an earlier version are found like all others. */
@ApplicationScoped
class CustomerRefolding implements ResellerTask {

    private final Sql sql;
    private final Refolding refolding;

    CustomerRefolding(Sql sql, Refolding refolding) {
        this.sql = sql;
        this.refolding = refolding;
    }

    @Override
    public String name() {
        return "customer-refolding";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        boolean more = true;
        while (more) {
            more = refolding.runSome(CustomerMatches.WORDS, this::after);
        }
    }

    private SequencedMap<UUID, Set<String>> after(@Nullable UUID id, int limit) {
        List<UUID> ids = sql.query("""
                        select id from customer where reseller_id = :reseller and id > :after
                         order by id limit :limit for no key update""")
                .bind("after", id == null ? new UUID(0, 0) : id)
                .bind("limit", limit)
                .list(UUID.class);
        Map<UUID, CustomerView> views = CustomerView.byIds(sql, ids);
        SequencedMap<UUID, Set<String>> words = new LinkedHashMap<>();
        ids.forEach(each ->
                words.put(each, CustomerWords.of(CustomerFields.input(Objects.requireNonNull(views.get(each))))));
        return words;
    }
}

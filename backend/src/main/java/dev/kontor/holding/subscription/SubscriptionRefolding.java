package dev.kontor.holding.subscription;

import dev.kontor.base.search.Refolding;
import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.schedule.ResellerTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Subscriptions that were stored by an earlier version are found like all others. */
@ApplicationScoped
class SubscriptionRefolding implements ResellerTask {

    private final Sql sql;
    private final Refolding refolding;

    SubscriptionRefolding(Sql sql, Refolding refolding) {
        this.sql = sql;
        this.refolding = refolding;
    }

    @Override
    public String name() {
        return "subscription-refolding";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        boolean more = true;
        while (more) {
            more = refolding.runSome(SubscriptionSearch.WORDS, this::after);
        }
    }

    private SequencedMap<UUID, Set<String>> after(@Nullable UUID id, int limit) {
        SequencedMap<UUID, Set<String>> words = new LinkedHashMap<>();
        sql.query("""
                        select * from subscription where reseller_id = :reseller and id > :after
                         order by id limit :limit for no key update""")
                .bind("after", id == null ? new UUID(0, 0) : id)
                .bind("limit", limit)
                .detached(Subscription.class)
                .forEach(row -> words.put(row.id, SubscriptionWords.of(row)));
        return words;
    }
}

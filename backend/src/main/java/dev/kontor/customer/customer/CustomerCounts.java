package dev.kontor.customer.customer;

import dev.kontor.base.search.Found;
import dev.kontor.base.shared.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** How many customers a list has, counted up to a limit; large counts are remembered for some seconds. */
@ApplicationScoped
class CustomerCounts {

    private static final int LIMIT = Page.Total.EXACT_UP_TO + 1;
    private static final int LOOKED_UP = 5 * LIMIT;
    private static final int LARGE = 1_000;
    private static final int REMEMBERED = 1_000;
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final EntityManager entityManager;
    private final Clock clock;
    private final Map<Key, Count> remembered = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Count> eldest) {
            return size() > REMEMBERED;
        }
    });

    CustomerCounts(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    long count(UUID reseller, CustomerLists.Selection selection) {
        List<UUID> named = selection.found().ids();
        if (named != null && !selection.hasColumnFilter()) {
            return named.size();
        }
        Key key = new Key(
                reseller,
                selection.asked(),
                String.valueOf(selection.classId()),
                selection.kind() + selection.language());
        Count earlier = remembered.get(key);
        if (earlier != null && earlier.at().plus(KEPT).isAfter(clock.instant())) {
            return earlier.count();
        }
        long count = read(reseller, selection);
        if (count > LARGE) {
            remembered.put(key, new Count(count, clock.instant()));
        }
        return count;
    }

    private long read(UUID reseller, CustomerLists.Selection selection) {
        Found found = selection.found();
        String counted = found.isLookedUp() && !selection.hasColumnFilter()
                ? "select distinct w.id from (select s.id from (%s) s limit %d) w"
                        .formatted(found.lookedUpIds(), LOOKED_UP)
                : "select 1 from customer t where " + CustomerLists.conditions(selection) + found.condition("t.id");
        NativeQuery<Long> query = entityManager
                .unwrap(Session.class)
                .createNativeQuery("select count(*) from (%s limit %d) n".formatted(counted, LIMIT), Long.class)
                .setParameter("reseller", reseller);
        if (!found.isLookedUp() || selection.hasColumnFilter()) {
            CustomerLists.bind(query, selection);
        }
        found.bind(query);
        return query.getSingleResult();
    }

    private record Key(UUID reseller, String asked, String classId, String filters) {}

    private record Count(long count, Instant at) {}
}

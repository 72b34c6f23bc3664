package dev.kontor.customer.customer;

import dev.kontor.base.shared.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** How many customers a list has, counted up to a limit; large counts are remembered for some seconds. */
@ApplicationScoped
class CustomerCounts {

    private static final int LIMIT = Page.Total.EXACT_UP_TO + 1;
    private static final int WORD_ROWS = 5 * LIMIT;
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
        if (selection.matches().ids() != null && !selection.hasColumnFilter()) {
            return selection.matches().ids().size();
        }
        Key key = new Key(
                reseller,
                selection.matches(),
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
        CustomerSearch.Matches matches = selection.matches();
        boolean oneWord = matches.words().size() == 1 && matches.parts().isEmpty() && matches.ids() == null;
        return oneWord && !selection.hasColumnFilter()
                ? countWord(reseller, selection)
                : countCustomers(reseller, selection);
    }

    private long countCustomers(UUID reseller, CustomerLists.Selection selection) {
        String sql = "select count(*) from (select 1 from customer c where %s limit %d) t"
                .formatted(CustomerLists.conditions(selection), LIMIT);
        Query query = entityManager.createNativeQuery(sql, Long.class).setParameter("reseller", reseller);
        CustomerLists.bind(query, selection);
        return (Long) query.getSingleResult();
    }

    private long countWord(UUID reseller, CustomerLists.Selection selection) {
        String sql = """
                select count(*) from (select distinct customer_id
                  from (select customer_id from customer_word
                         where reseller_id = :reseller and word >= :low and word < :high limit %d) w limit %d) t""".formatted(WORD_ROWS, LIMIT);
        CustomerSearch.Range word = selection.matches().words().getFirst();
        return (Long) entityManager
                .createNativeQuery(sql, Long.class)
                .setParameter("reseller", reseller)
                .setParameter("low", word.low())
                .setParameter("high", word.high())
                .getSingleResult();
    }

    private record Key(UUID reseller, CustomerSearch.Matches matches, String classId, String filters) {}

    private record Count(long count, Instant at) {}
}

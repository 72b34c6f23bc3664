package dev.kontor.subscription;

import dev.kontor.shared.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Function;
import org.hibernate.query.NativeQuery;

/**
 * Reads what was found in the order of a list. Without a search along the index of the order; with few candidates by
 * sorting them; with many by a look at the first rows of the order, and by the candidates only if too few are among them.
 */
@ApplicationScoped
public class FoundRows {

    /** So many rows of an order are looked at before the candidates are. */
    private static final int FIRST_ROWS = 5_000;

    private static final int COUNTED = 5_000;
    private static final int LIMIT = Page.Total.EXACT_UP_TO + 1;

    private final EntityManager entityManager;

    FoundRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * A list whose rows are {@code t}.
     *
     * @param from such as {@code "association t join customer c on ..."}
     * @param where the conditions of filters and cursor
     * @param key the column of the order
     * @param sparse whether the filter leaves so few rows that they are better sorted than looked for along the index
     */
    public record Listing(String from, String where, String after, String key, boolean descending, boolean sparse) {

        private String inOrder(String more, int limit) {
            return "select t.*, %s as sorted from %s where %s%s%s order by %s%s, t.id%s limit %d"
                    .formatted(key, from, where, after, more, key, direction(), direction(), limit);
        }

        private String direction() {
            return descending ? " desc" : "";
        }
    }

    /** Rows of {@code t.*, sorted}; {@code bound} makes a query of a statement and binds what the listing needs. */
    public <T> List<T> read(Listing list, Found found, int limit, Function<String, NativeQuery<T>> bound) {
        if (found.isEverything() || found.isLarge()) {
            sort(list.sparse());
            List<T> first = query(found, first(list, found, limit), bound).list();
            if (found.isEverything() || first.size() == limit) {
                return first;
            }
        }
        sort(true);
        return query(found, list.inOrder(found.candidates(), limit), bound).list();
    }

    /** How many there are: exact up to 10,000 unless there are many candidates; then at least as many as are counted. */
    public Page.Total count(Listing list, Found found, Function<String, NativeQuery<Long>> bound) {
        String more = found.isLarge() ? found.someCandidates(COUNTED) : found.candidates();
        String sql = "select count(*) from (select 1 from %s where %s%s limit %d) n"
                .formatted(list.from(), list.where(), more, LIMIT);
        long counted = query(found, sql, bound).getSingleResult();
        return found.isLarge() ? new Page.Total(null, (int) counted) : Page.Total.of(counted);
    }

    private static String first(Listing list, Found found, int limit) {
        return found.isEverything()
                ? list.inOrder("", limit)
                : "select t.* from (%s) t where true%s order by t.sorted%s, t.id%s limit %d"
                        .formatted(
                                list.inOrder("", FIRST_ROWS), found.tests(), list.direction(), list.direction(), limit);
    }

    /** A plan for a reseller of average size would sort all rows of a large one. */
    private void sort(boolean allowed) {
        entityManager
                .createNativeQuery("set local enable_sort = " + (allowed ? "on" : "off"))
                .executeUpdate();
    }

    private static <T> NativeQuery<T> query(Found found, String sql, Function<String, NativeQuery<T>> bound) {
        NativeQuery<T> query = bound.apply(sql);
        found.bind(query);
        return query;
    }
}

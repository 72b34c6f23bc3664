package dev.kontor.base.search;

import dev.kontor.base.shared.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;

/**
 * Reads what was found in the order of a list. Without a search along the index of the order; what is looked up is sorted.
 * Where rows have to be tested, the first ones of the order are, and all of them only if too few of these pass.
 */
@ApplicationScoped
public class FoundRows {

    /** So many rows of an order are tested before all are. */
    private static final int FIRST_ROWS = 5_000;

    /** So many rows are looked up to count those that are too many to be named, and so many if they are tested. */
    private static final int COUNTED = 5_000;

    private static final int COUNTED_BY_TESTS = 1_000;
    private static final int LIMIT = Page.Total.EXACT_UP_TO + 1;

    private final EntityManager entityManager;

    FoundRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * A list whose rows are {@code t}.
     *
     * @param from the table and what it is joined with
     * @param where the conditions of filters and cursor
     * @param exact what makes a row come first that is exactly what is typed, {@code :typed} or {@code :folded}; empty where an
     *     order is asked for
     * @param key the column of the order
     * @param sparse whether the filter leaves so few rows that they are better sorted than looked for along the index
     */
    public record Listing(
            String from, String where, String after, String exact, String key, boolean descending, boolean sparse) {

        private Listing withoutExact() {
            String others = where + " and not coalesce(" + exact + ", false)";
            return new Listing(from, others, after, "", key, descending, sparse);
        }

        /** The exact ones of all pages; the cursor's parameters are there all the same. */
        private Listing exactOnly() {
            String any = after.isEmpty() ? "" : " and (true or " + after.substring(" and ".length()) + ")";
            return new Listing(from, where + " and (" + exact + ")", any, "", key, descending, true);
        }

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
        if (list.exact().isEmpty() || !found.isTyped()) {
            return inOrder(list, found, limit, bound);
        }
        Listing exactly = list.exactOnly();
        List<T> exact =
                query(found, exactly.inOrder(found.allTests(), limit), bound).list();
        // a page of nothing else would have no row after which the next one begins
        if (exact.isEmpty() || exact.size() + 1 >= limit) {
            return inOrder(list, found, limit, bound);
        }
        List<T> others = inOrder(list.withoutExact(), found, limit, bound);
        return list.after().isEmpty()
                ? Stream.concat(exact.stream(), others.stream()).limit(limit).toList()
                : others;
    }

    private <T> List<T> inOrder(Listing list, Found found, int limit, Function<String, NativeQuery<T>> bound) {
        if (found.isEverything()) {
            sort(list.sparse());
            return query(found, list.inOrder("", limit), bound).list();
        }
        if (found.isLarge() || found.isTested()) {
            List<T> first = query(found, first(list, found, limit), bound).list();
            if (first.size() == limit) {
                return first;
            }
        }
        if (found.ids() == null) {
            sort(true);
        }
        return query(found, list.inOrder(found.lookup() + found.otherTests(), limit), bound)
                .list();
    }

    /** How many there are: exact up to 10,000 if they are named one by one; otherwise at least as many as are counted. */
    public Page.Total count(Listing list, Found found, Function<String, NativeQuery<Long>> bound) {
        boolean exact = found.isEverything() || found.ids() != null;
        String lookup = exact ? found.lookup() : found.lookup(found.isTested() ? COUNTED_BY_TESTS : COUNTED);
        String sql = "select count(*) from (select 1 from %s where %s%s%s limit %d) n"
                .formatted(list.from(), list.where(), lookup, found.otherTests(), LIMIT);
        long counted = query(found, sql, bound).getSingleResult();
        return exact ? Page.Total.of(counted) : new Page.Total(null, (int) counted);
    }

    private String first(Listing list, Found found, int limit) {
        sort(list.sparse() || !found.isLarge());
        String rows = list.inOrder(found.isLarge() ? "" : found.lookup(), FIRST_ROWS);
        String tests = found.isLarge() ? found.tests() : found.otherTests();
        return "select t.* from (%s) t where true%s order by t.sorted%s, t.id%s limit %d"
                .formatted(rows, tests, list.direction(), list.direction(), limit);
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

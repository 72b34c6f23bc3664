package dev.kontor.base.search;

import dev.kontor.base.shared.Page;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.SortKey;
import dev.kontor.base.sql.Sql;
import dev.kontor.base.sql.SqlStatement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    private final Sql sql;

    FoundRows(Sql sql) {
        this.sql = sql;
    }

    /**
     * A filter of a list whose rows are {@code t}, after its search: the same for every page of an export.
     *
     * @param from the table and what it is joined with
     * @param where what is asked beside the search
     * @param exact what makes a row come first that is exactly what is typed, {@code :typed} or {@code :folded}; empty where an
     *     order is asked for
     * @param sparse whether the filter leaves so few rows that they are better sorted than looked for along the index
     */
    public record Selection<K extends SortKey>(
            String from, Conditions where, Order<K> order, String exact, boolean sparse, Found found) {

        /** That the row's place in the order begins with what is typed. */
        private String beginning() {
            return "(%s >= :folded and %1$s < :beyond)".formatted(order.key().column());
        }

        private String inOrder(String where, int limit) {
            return "select t.*, %s as sorted from %s where %s%s limit %d"
                    .formatted(order.key().column(), from, where, order.sql(), limit);
        }
    }

    /** A row by its id and what it is sorted by. */
    public record Key(UUID id, Object sorted) {}

    /** The next rows after a cursor, to be looked up by their ids. */
    public List<Key> keys(Selection<?> list, @Nullable String cursor, int limit) {
        return views(list, cursor, limit, "select k.sorted, k.id from ({rows}) k", UUID.class).stream()
                .map(row -> new Key(row.row(), row.sorted()))
                .toList();
    }

    /** A row and what it is sorted by. */
    public record Row<T>(Object sorted, T row) {}

    /**
     * The next rows after a cursor as they are shown, in the same trip.
     *
     * @param view selects {@code sorted} and the columns of the type, from {@code ({rows})} and what they are joined with
     */
    public <T> List<Row<T>> views(Selection<?> list, @Nullable String cursor, int limit, String view, Class<T> type) {
        Conditions after = list.order().after(cursor, list.where());
        String direction = list.order().isDescending() ? " desc" : "";
        String ordered = view + " order by sorted" + direction + ", id" + direction;
        return read(new Piece<>(
                list,
                after,
                list.order().sortedBefore(cursor),
                limit,
                rows -> query(list, after, rows.in(ordered))
                        .pairs(list.order().key().type(), type, Row::new)));
    }

    /** A statement that selects {@code t.*, sorted}, and whether its plan may sort. */
    private record Rows(String statement, boolean sorting) {

        Rows in(String view) {
            return new Rows(view.replace("{rows}", statement), sorting);
        }
    }

    /** @param begun what the last row of the page before is sorted by */
    private record Piece<T>(
            Selection<?> list, Conditions after, Optional<String> begun, int limit, Function<Rows, List<T>> reading) {

        List<T> inOrder(String where, boolean sorting) {
            return reading.apply(new Rows(list.inOrder(where, limit), sorting));
        }
    }

    private <T> List<T> read(Piece<T> piece) {
        Selection<?> list = piece.list();
        if (list.exact().isEmpty() || !list.found().isTyped()) {
            return inOrder(piece, piece.after().sql());
        }
        if (!list.found().mayBeExact()) {
            return byBeginning(piece, "");
        }
        // the exact ones of all pages
        String exactly = list.where().sql() + " and (" + list.exact() + ")";
        List<T> exact = piece.inOrder(exactly + list.found().allTests(), true);
        // a page of nothing else would have no row after which the next one begins
        if (exact.isEmpty() || exact.size() + 1 >= piece.limit()) {
            return byBeginning(piece, "");
        }
        List<T> others = byBeginning(piece, " and not coalesce(" + list.exact() + ", false)");
        return piece.begun().isPresent() ? others : joined(exact, others, piece.limit());
    }

    /**
     * Those whose place in the order begins with what is typed come before the others: it is what people look for, and they
     * stand side by side where all that is found is scattered.
     */
    private <T> List<T> byBeginning(Piece<T> piece, String others) {
        Selection<?> list = piece.list();
        Found found = list.found();
        boolean among = piece.begun().map(found::isBeginningOf).orElse(true);
        List<T> beginning = List.of();
        if (among) {
            String where = piece.after().sql() + others + " and " + list.beginning() + found.allTests();
            beginning = piece.inOrder(where, list.sparse());
        }
        if (beginning.size() == piece.limit()) {
            return beginning;
        }
        String from = (among ? list.where() : piece.after()).sql();
        return joined(beginning, inOrder(piece, from + others + " and not " + list.beginning()), piece.limit());
    }

    private static <T> List<T> joined(List<T> first, List<T> then, int limit) {
        return Stream.concat(first.stream(), then.stream()).limit(limit).toList();
    }

    private <T> List<T> inOrder(Piece<T> piece, String where) {
        Selection<?> list = piece.list();
        Found found = list.found();
        if (found.isEverything()) {
            // a plan for a reseller of average size would sort all rows of a large one
            return piece.inOrder(where, list.sparse());
        }
        if (found.isLarge() || found.isTested()) {
            List<T> first = piece.reading().apply(first(list, where, piece.limit()));
            if (first.size() == piece.limit()) {
                return first;
            }
        }
        return piece.inOrder(where + found.lookup() + found.otherTests(), true);
    }

    private static Rows first(Selection<?> list, String where, int limit) {
        Found found = list.found();
        String rows = list.inOrder(where + (found.isLarge() ? "" : found.lookup()), FIRST_ROWS);
        String direction = list.order().isDescending() ? " desc" : "";
        String statement = "select t.* from (%s) t where true%s order by t.sorted%s, t.id%s limit %d"
                .formatted(rows, found.isLarge() ? found.tests() : found.otherTests(), direction, direction, limit);
        return new Rows(statement, list.sparse() || !found.isLarge());
    }

    /** How many there are: exact up to 10,000 if they are named one by one; otherwise at least as many as are counted. */
    public Page.Total count(Selection<?> list) {
        Found found = list.found();
        boolean exact = found.isEverything() || found.ids() != null;
        String lookup = exact ? found.lookup() : found.lookup(found.isTested() ? COUNTED_BY_TESTS : COUNTED);
        String rows = "select count(*) from (select 1 from %s where %s%s%s limit %d) n"
                .formatted(list.from(), list.where().sql(), lookup, found.otherTests(), LIMIT);
        long counted = query(list, list.where(), new Rows(rows, true)).count();
        return exact ? Page.Total.of(counted) : new Page.Total(null, (int) counted);
    }

    private SqlStatement query(Selection<?> list, Conditions conditions, Rows rows) {
        SqlStatement query =
                sql.query(rows.statement()).bind(conditions).bind(list.found().parameters(rows.statement()));
        list.found().settings().forEach(query::setting);
        if (!rows.sorting() && list.found().isEverything()) {
            // along the index for whomever it is: a plan for each single page takes longer than the page
            query.setting("plan_cache_mode = force_generic_plan");
        }
        return query.setting("enable_sort = " + (rows.sorting() ? "on" : "off"));
    }
}

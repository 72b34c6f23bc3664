package dev.kontor.base.sql;

import dev.kontor.base.shared.Owned;
import dev.kontor.base.shared.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list that is read piece by piece along the index of its order. */
public final class Listing {

    private static final String PAGE = "{page}";

    private final Sql sql;
    private final String from;
    private final Conditions conditions;
    private final Order<?> order;

    Listing(Sql sql, String from, Conditions conditions, Order<?> order) {
        this.sql = sql;
        this.from = from;
        this.conditions = conditions;
        this.order = order;
    }

    /**
     * The next rows after a cursor. The statement says {@code {page}} where the conditions, the order and the limit of the
     * list belong: {@code select ... from mail m {page}}.
     */
    public <R> List<R> rows(String select, Class<R> type, int most, @Nullable String cursor) {
        return rows(select, most, cursor).list(type);
    }

    /** The same, as whatever the statement is asked for. */
    public SqlStatement rows(String select, int most, @Nullable String cursor) {
        Conditions after = order.after(cursor, conditions);
        String page = "where " + after.sql() + order.sql() + " limit :most";
        return sql.query(select.replace(PAGE, page)).bind(after).bind("most", most);
    }

    /** One page of what the statement selects, with their count in one trip. */
    public <R> Page<R> page(
            String select, Class<R> type, int limit, @Nullable String cursor, Function<R, String> cursorOf) {
        return rows(select, limit + 1, cursor)
                .then(counted())
                .answers(answers -> Page.of(answers.list(type), limit, total(answers.list(Long.class)), cursorOf));
    }

    /** One page of entities of the first table, to be shown. */
    public <E extends Owned> Page<E> page(
            Class<E> type, int limit, @Nullable String cursor, Function<E, String> cursorOf) {
        String select = "select %s.* from %s {page}".formatted(from.split(" ", 3)[1], from);
        // the count tells the tenant on its way, entities would need a trip for that
        Page.Total total = total();
        return Page.of(rows(select, limit + 1, cursor).unchanged(type), limit, total, cursorOf);
    }

    /** How many rows there are, counted as far as it is told. */
    public Page.Total total() {
        return total(counted().list(Long.class));
    }

    private SqlStatement counted() {
        String counted = "select count(*) from (select 1 from " + from + " where " + conditions.sql() + " limit "
                + (Page.Total.EXACT_UP_TO + 1) + ") counted";
        return sql.query(counted).bind(conditions);
    }

    private static Page.Total total(List<Long> counted) {
        return Page.Total.of(counted.getFirst());
    }
}

package dev.kontor.base.sql;

import dev.kontor.base.shared.Page;
import java.util.List;
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

    /** How many rows there are, counted as far as it is told. */
    public Page.Total total() {
        String counted = "select count(*) from (select 1 from " + from + " where " + conditions.sql() + " limit "
                + (Page.Total.EXACT_UP_TO + 1) + ") counted";
        return Page.Total.of(sql.query(counted).bind(conditions).count());
    }
}

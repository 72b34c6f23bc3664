package dev.kontor.price.preview;

import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Page;
import dev.kontor.price.change.PriceSql;
import dev.kontor.price.preview.AffectedCustomer.CustomerEffect;
import dev.kontor.price.preview.PreviewSql.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customers whom a change of a class's or standard list reaches, one page at a time. */
@ApplicationScoped
class AffectedCustomers {

    private static final String PAGE = """
            , page as materialized (
              select r.* from reached r
               where %s and (?::text is null or (r.sort_name, r.id) > (?::text collate "C", ?::uuid))
               order by r.sort_name, r.id limit ?),
            """;
    private static final String ROWS = """
             select p.id, p.number, p.display_name, p.changes, p.falls > 0, coalesce(s.before, 0), coalesce(s.after, 0), p.sort_name
               from page p
               left join (
                 select customer_id, sum(before) as before, sum(after) as after from renewed
                  where customer_id in (select id from page) group by customer_id) s on s.customer_id = p.id
              order by p.sort_name, p.id""";

    private final PriceSql database;

    AffectedCustomers(PriceSql database) {
        this.database = database;
    }

    private record Row(AffectedCustomer customer, String sortName) {}

    Page<AffectedCustomer> page(
            List<PreviewPrice> prices, Reach reach, AffectedCustomerFilter filter, PreviewReach.Counts counts) {
        Cursor cursor = Cursor.decode(filter.cursor, "preview", 2);
        List<Row> rows = rows(prices, reach, filter, cursor);
        long total = filter.effect == null
                ? counts.total()
                : switch (filter.effect) {
                    case AFFECTED -> counts.affected();
                    case SHIELDED -> counts.shielded();
                    case NEWLY_BELOW_MARGIN -> counts.below();
                };
        return Page.of(
                rows,
                filter.limit,
                Page.Total.of(total),
                row -> Cursor.encode(
                        "preview", row.sortName(), row.customer().customerId().toString()),
                Row::customer);
    }

    private List<Row> rows(
            List<PreviewPrice> prices, Reach reach, AffectedCustomerFilter filter, @Nullable Cursor cursor) {
        String sql = PreviewSql.REACHED + PAGE.formatted(condition(filter.effect)) + PreviewSql.RENEWALS + ROWS;
        return database.run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                int next = PreviewSql.bindReached(statement, prices, reach);
                statement.setString(next, cursor == null ? null : cursor.key(0));
                statement.setString(next + 1, cursor == null ? null : cursor.key(0));
                statement.setObject(next + 2, cursor == null ? null : cursor.id(1));
                statement.setInt(next + 3, filter.limit + 1);
                PreviewSql.bindRenewals(statement, next + 4, reach);
                return rows(statement.executeQuery());
            }
        });
    }

    private static String condition(@Nullable CustomerEffect effect) {
        return effect == null
                ? "true"
                : switch (effect) {
                    case AFFECTED -> "r.changes > 0";
                    case SHIELDED -> "r.changes = 0";
                    case NEWLY_BELOW_MARGIN -> "r.falls > 0";
                };
    }

    private static List<Row> rows(ResultSet rows) throws SQLException {
        List<Row> found = new ArrayList<>();
        while (rows.next()) {
            long changes = rows.getLong(4);
            CustomerEffect effect = changes == 0
                    ? CustomerEffect.SHIELDED
                    : rows.getBoolean(5) ? CustomerEffect.NEWLY_BELOW_MARGIN : CustomerEffect.AFFECTED;
            found.add(new Row(
                    new AffectedCustomer(
                            rows.getObject(1, UUID.class),
                            rows.getString(2),
                            rows.getString(3),
                            effect,
                            changes,
                            shown(rows.getBigDecimal(6)),
                            shown(rows.getBigDecimal(7))),
                    rows.getString(8)));
        }
        return found;
    }

    static BigDecimal shown(BigDecimal sum) {
        return sum.setScale(2, RoundingMode.HALF_UP);
    }
}

package dev.kontor.price.change;

import static dev.kontor.base.shared.SqlArrays.bind;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.goods.catalog.Action;
import dev.kontor.price.pricing.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the prices that a change touches, before and after. */
@ApplicationScoped
class ChangedRows {

    private static final String DRAFTED =
            "select i.charge_id from price_change_item i where i.change_id = ? and i.reseller_id = ?";
    private static final String PUBLISHED = "select e.charge_id from price_entry e, (select ?::uuid as id) as one"
            + " where e.reseller_id = ? and (e.change_id = one.id or e.superseded_by = one.id)";
    private static final String PRODUCTS = """
             from charge c join product p on p.reseller_id = c.reseller_id and p.id = c.product_id
             where c.reseller_id = ? and c.id in (%s)""";

    private final PriceSql database;
    private final CurrentActor actor;

    ChangedRows(PriceSql database, CurrentActor actor) {
        this.database = database;
        this.actor = actor;
    }

    /** A price before or after the change; without an amount a row says only that the charge is touched. */
    record Row(
            UUID productId,
            String sku,
            String name,
            PricePlan.Key key,
            Action action,
            int termMonths,
            boolean after,
            @Nullable BigDecimal amount,
            Period valid) {}

    List<String> skus(UUID changeId, boolean draft, String after, int limit) {
        return database.run(connection -> {
            String sql = "select distinct p.sku " + products(draft) + " and p.sku > ? order by p.sku limit ?";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                setChange(statement, changeId);
                statement.setString(4, after);
                statement.setInt(5, limit);
                ResultSet rows = statement.executeQuery();
                List<String> skus = new ArrayList<>();
                while (rows.next()) {
                    skus.add(rows.getString(1));
                }
                return skus;
            }
        });
    }

    long products(UUID changeId, boolean draft) {
        return database.run(connection -> {
            String sql = "select count(distinct p.id) " + products(draft);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                setChange(statement, changeId);
                ResultSet rows = statement.executeQuery();
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private static String products(boolean draft) {
        return PRODUCTS.formatted(draft ? DRAFTED : PUBLISHED);
    }

    private void setChange(PreparedStatement statement, UUID changeId) throws SQLException {
        statement.setObject(1, actor.resellerId());
        statement.setObject(2, changeId);
        statement.setObject(3, actor.resellerId());
    }

    /** What the list has on a day, beside what the draft says. */
    List<Row> drafted(PriceChange change, LocalDate on, List<String> skus) {
        return database.run(connection -> {
            String sql = """
                    select p.id, p.sku, p.name, c.id, c.action, c.term_months, i.min_quantity, x.after, x.amount,
                           null::date, null::date
                      from price_change_item i
                      join charge c on c.reseller_id = i.reseller_id and c.id = i.charge_id
                      join product p on p.reseller_id = c.reseller_id and p.id = c.product_id
                      left join price_entry e on e.reseller_id = i.reseller_id and e.list_id = ?
                       and e.charge_id = i.charge_id and e.min_quantity = i.min_quantity and e.superseded_at is null
                       and e.valid @> ?::date
                     cross join lateral (values (false, e.amount), (true, i.amount)) as x (after, amount)
                     where i.reseller_id = ? and i.change_id = ? and p.sku = any (?)
                     order by p.sku""";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, change.listId);
                statement.setObject(2, on);
                statement.setObject(3, actor.resellerId());
                statement.setObject(4, change.id);
                bind(statement, 5, "text", skus.stream());
                return rows(statement.executeQuery());
            }
        });
    }

    /** What a published change closed, beside what it added. */
    List<Row> published(UUID changeId, List<String> skus) {
        return database.run(connection -> {
            String sql = """
                    select p.id, p.sku, p.name, c.id, c.action, c.term_months, e.min_quantity, e.change_id = ?, e.amount,
                           lower(e.valid), upper(e.valid)
                      from price_entry e
                      join charge c on c.reseller_id = e.reseller_id and c.id = e.charge_id
                      join product p on p.reseller_id = c.reseller_id and p.id = c.product_id
                     where e.reseller_id = ? and (e.change_id = ? or e.superseded_by = ?) and p.sku = any (?)
                     order by p.sku""";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, changeId);
                statement.setObject(2, actor.resellerId());
                statement.setObject(3, changeId);
                statement.setObject(4, changeId);
                bind(statement, 5, "text", skus.stream());
                return rows(statement.executeQuery());
            }
        });
    }

    private static List<Row> rows(ResultSet rows) throws SQLException {
        List<Row> found = new ArrayList<>();
        while (rows.next()) {
            found.add(new Row(
                    rows.getObject(1, UUID.class),
                    rows.getString(2),
                    rows.getString(3),
                    new PricePlan.Key(rows.getObject(4, UUID.class), rows.getInt(7)),
                    Action.valueOf(rows.getString(5)),
                    rows.getInt(6),
                    rows.getBoolean(8),
                    rows.getBigDecimal(9),
                    new Period(rows.getObject(10, LocalDate.class), rows.getObject(11, LocalDate.class))));
        }
        return found;
    }
}

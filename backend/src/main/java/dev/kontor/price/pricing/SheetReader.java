package dev.kontor.price.pricing;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.goods.catalog.Action;
import dev.kontor.goods.catalog.ChargeView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads whole sheets: every list that may decide once, instead of every charge in every list. */
@ApplicationScoped
class SheetReader {

    private final PriceRepository repository;
    private final CurrentActor actor;

    SheetReader(PriceRepository repository, CurrentActor actor) {
        this.repository = repository;
        this.actor = actor;
    }

    /** A product with everything that can decide its prices. */
    record Row(String sku, String name, Offer offer) {}

    /** The next products by SKU; each batch in a transaction of its own. */
    @Transactional
    List<Row> after(String sku, PriceScope scope, int size) {
        List<Adjustment> adjustments = repository.run(connection -> adjustments(connection, scope));
        return repository.run(connection -> rows(connection, sku, scope, size, adjustments));
    }

    private List<Row> rows(Connection connection, String sku, PriceScope scope, int size, List<Adjustment> adjustments)
            throws SQLException {
        String sql = """
                with lists as materialized (
                  select id, kind, name from price_list
                   where reseller_id = ? and owner_id = any (?) and currency = ? and kind in ('LIST', 'CLASS', 'CUSTOMER')),
                page as materialized (
                  select id, sku, name, category_id from product
                   where reseller_id = ? and sku > ? order by sku limit ?),
                entry as materialized (
                  select l.kind, l.id as list_id, l.name, e.id, e.charge_id, e.min_quantity, e.amount,
                         lower(e.valid) as valid_from, upper(e.valid) as valid_until, e.recorded_at
                    from lists l
                    join price_entry e on e.reseller_id = ? and e.list_id = l.id
                   where %s and e.valid @> ?::date)
                select p.sku, p.id, p.category_id, c.id, c.action, c.term_months, x.kind, x.list_id, x.name, x.id,
                       x.min_quantity, x.amount, x.valid_from, x.valid_until, x.recorded_at, '', p.name
                  from page p
                  join charge c on c.reseller_id = ? and c.product_id = p.id
                  left join entry x on x.charge_id = c.id
                 order by p.sku, c.id""".formatted(known(scope, "e"));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, actor.resellerId());
            statement.setArray(2, connection.createArrayOf("uuid", scope.owners()));
            statement.setString(3, scope.currency());
            statement.setObject(4, actor.resellerId());
            statement.setString(5, sku);
            statement.setInt(6, size);
            statement.setObject(7, actor.resellerId());
            int next = bindKnown(statement, 8, scope);
            statement.setObject(next, scope.day());
            statement.setObject(next + 1, actor.resellerId());
            return rows(statement.executeQuery(), scope, adjustments);
        }
    }

    private static List<Row> rows(ResultSet rows, PriceScope scope, List<Adjustment> adjustments) throws SQLException {
        Map<String, Row> found = new LinkedHashMap<>();
        while (rows.next()) {
            String sku = rows.getString(1);
            Row row = found.get(sku);
            if (row == null) {
                Offer offer = new Offer(
                        rows.getObject(2, UUID.class),
                        rows.getObject(3, UUID.class),
                        scope.currency(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        adjustments);
                row = new Row(sku, rows.getString(17), offer);
                found.put(sku, row);
            }
            add(rows, row.offer());
        }
        found.values().forEach(row -> row.offer().charges().sort(ChargeView.ORDER));
        return List.copyOf(found.values());
    }

    private static void add(ResultSet rows, Offer offer) throws SQLException {
        UUID charge = rows.getObject(4, UUID.class);
        if (offer.charges().isEmpty() || !offer.charges().getLast().id().equals(charge)) {
            offer.charges().add(new ChargeView(charge, Action.valueOf(rows.getString(5)), rows.getInt(6)));
        }
        if (rows.getString(7) != null) {
            offer.candidates().add(OfferReader.candidate(rows, charge));
        }
    }

    private List<Adjustment> adjustments(Connection connection, PriceScope scope) throws SQLException {
        String sql = """
                select a.id, a.owner_kind, a.scope, a.scope_id, a.percent, lower(a.valid), upper(a.valid), a.recorded_at,
                       a.recorded_by_name
                  from price_adjustment a
                 where a.reseller_id = ? and a.owner_id = any (?) and %s""".formatted(known(scope, "a"));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, actor.resellerId());
            statement.setArray(2, connection.createArrayOf("uuid", scope.adjusters()));
            bindKnown(statement, 3, scope);
            return OfferReader.adjustments(statement.executeQuery());
        }
    }

    private static String known(PriceScope scope, String table) {
        return scope.asKnownAt() == null
                ? table + ".superseded_at is null"
                : "%1$s.recorded_at <= ? and (%1$s.superseded_at is null or %1$s.superseded_at > ?)".formatted(table);
    }

    private static int bindKnown(PreparedStatement statement, int first, PriceScope scope) throws SQLException {
        if (scope.asKnownAt() == null) {
            return first;
        }
        statement.setTimestamp(first, Timestamp.from(scope.asKnownAt()));
        statement.setTimestamp(first + 1, Timestamp.from(scope.asKnownAt()));
        return first + 2;
    }
}

package dev.kontor.price.preview;

import static dev.kontor.base.shared.SqlArrays.bind;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.goods.catalog.Action;
import dev.kontor.price.change.PricePlan.Key;
import dev.kontor.price.change.PriceSql;
import dev.kontor.price.preview.OneCustomerReach.Renewal;
import dev.kontor.price.preview.PreviewLevels.ClassAdjustment;
import dev.kontor.price.preview.PreviewPrice.PreviewCharge;
import dev.kontor.price.preview.PriceChangePreview.LargestMove;
import dev.kontor.price.pricing.AdjustmentScope;
import dev.kontor.price.pricing.ListKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Reads what the changed charges cost at the levels of a class, as the lists stand in this transaction. */
@ApplicationScoped
class PreviewReader {

    private final PriceSql database;
    private final CurrentActor actor;

    PreviewReader(PriceSql database, CurrentActor actor) {
        this.database = database;
        this.actor = actor;
    }

    List<PreviewCharge> charges(Collection<UUID> ids) {
        return database.run(connection -> {
            String sql = """
                    select c.id, c.product_id, p.category_id
                      from charge c join product p on p.reseller_id = c.reseller_id and p.id = c.product_id
                     where c.reseller_id = ? and c.id = any (?)""";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, actor.resellerId());
                bind(statement, 2, "uuid", ids.stream());
                ResultSet rows = statement.executeQuery();
                List<PreviewCharge> charges = new ArrayList<>();
                while (rows.next()) {
                    charges.add(new PreviewCharge(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, UUID.class),
                            rows.getObject(3, UUID.class)));
                }
                return charges;
            }
        });
    }

    /** The moves with what their charges are called. */
    List<LargestMove> largest(List<PriceMove> moves) {
        return database.run(connection -> {
            String sql = """
                    select c.product_id, p.sku, c.action, c.term_months
                      from unnest(?::uuid[]) with ordinality as asked (id, position)
                      join charge c on c.reseller_id = ? and c.id = asked.id
                      join product p on p.reseller_id = c.reseller_id and p.id = c.product_id
                     order by asked.position""";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, 1, "uuid", moves.stream().map(PriceMove::chargeId));
                statement.setObject(2, actor.resellerId());
                ResultSet rows = statement.executeQuery();
                List<LargestMove> largest = new ArrayList<>();
                for (Iterator<PriceMove> move = moves.iterator(); move.hasNext() && rows.next(); ) {
                    largest.add(largest(move.next(), rows));
                }
                return largest;
            }
        });
    }

    private static LargestMove largest(PriceMove move, ResultSet charge) throws SQLException {
        return new LargestMove(
                charge.getObject(1, UUID.class),
                charge.getString(2),
                Action.valueOf(charge.getString(3)),
                charge.getInt(4),
                move.minQuantity(),
                Objects.requireNonNull(move.before()),
                Objects.requireNonNull(move.after()),
                Objects.requireNonNull(move.percent()));
    }

    /** The SKUs of the products of these charges. */
    List<String> skus(Collection<UUID> charges) {
        return database.run(connection -> {
            String sql = """
                    select distinct p.sku
                      from charge c join product p on p.reseller_id = c.reseller_id and p.id = c.product_id
                     where c.reseller_id = ? and c.id = any (?)""";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, actor.resellerId());
                bind(statement, 2, "uuid", charges.stream());
                ResultSet rows = statement.executeQuery();
                List<String> skus = new ArrayList<>();
                while (rows.next()) {
                    skus.add(rows.getString(1));
                }
                return skus;
            }
        });
    }

    /** How many products a draft speaks of. */
    int productsOf(UUID changeId) {
        return database.run(connection -> {
            String sql = """
                    select count(distinct c.product_id)
                      from price_change_item i join charge c on c.reseller_id = i.reseller_id and c.id = i.charge_id
                     where i.reseller_id = ? and i.change_id = ?""";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, actor.resellerId());
                statement.setObject(2, changeId);
                ResultSet rows = statement.executeQuery();
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    /** What a customer renews by these charges. */
    List<Renewal> renewals(UUID customerId, Collection<UUID> charges) {
        return database.run(connection -> {
            String sql = """
                    select charge_id, quantity, interval_months from expected_renewal
                     where reseller_id = ? and customer_id = ? and charge_id = any (?)""";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, actor.resellerId());
                statement.setObject(2, customerId);
                bind(statement, 3, "uuid", charges.stream());
                ResultSet rows = statement.executeQuery();
                List<Renewal> renewals = new ArrayList<>();
                while (rows.next()) {
                    renewals.add(new Renewal(rows.getObject(1, UUID.class), rows.getInt(2), rows.getInt(3)));
                }
                return renewals;
            }
        });
    }

    /** Amounts on a day of all lists of one kind in a currency, by their owner. */
    Map<UUID, Map<Key, BigDecimal>> amounts(ListKind kind, String currency, LocalDate day, Collection<UUID> chargeIds) {
        return database.run(connection -> {
            String sql = """
                    with lists as materialized (
                      select id, owner_id from price_list where reseller_id = ? and kind = ? and currency = ?)
                    select l.owner_id, e.charge_id, e.min_quantity, e.amount
                      from lists l
                      join price_entry e on e.reseller_id = ? and e.list_id = l.id and e.charge_id = any (?)
                       and e.superseded_at is null and e.valid @> ?::date""";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, actor.resellerId());
                statement.setString(2, kind.name());
                statement.setString(3, currency);
                statement.setObject(4, actor.resellerId());
                bind(statement, 5, "uuid", chargeIds.stream());
                statement.setObject(6, day);
                ResultSet rows = statement.executeQuery();
                Map<UUID, Map<Key, BigDecimal>> amounts = new HashMap<>();
                while (rows.next()) {
                    amounts.computeIfAbsent(rows.getObject(1, UUID.class), owner -> new HashMap<>())
                            .put(new Key(rows.getObject(2, UUID.class), rows.getInt(3)), rows.getBigDecimal(4));
                }
                return amounts;
            }
        });
    }

    /** The adjustments of all classes on a day. */
    List<ClassAdjustment> adjustments(LocalDate day) {
        return database.run(connection -> {
            String sql = """
                    select owner_id, scope, scope_id, percent from price_adjustment
                     where reseller_id = ? and owner_kind = 'CLASS' and superseded_at is null and valid @> ?::date""";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, actor.resellerId());
                statement.setObject(2, day);
                ResultSet rows = statement.executeQuery();
                List<ClassAdjustment> adjustments = new ArrayList<>();
                while (rows.next()) {
                    adjustments.add(new ClassAdjustment(
                            rows.getObject(1, UUID.class),
                            AdjustmentScope.valueOf(rows.getString(2)),
                            rows.getObject(3, UUID.class),
                            rows.getBigDecimal(4)));
                }
                return adjustments;
            }
        });
    }
}

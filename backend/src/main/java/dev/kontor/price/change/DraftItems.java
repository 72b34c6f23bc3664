package dev.kontor.price.change;

import static dev.kontor.base.shared.SqlArrays.bind;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.change.PriceItemsChange.PriceItemInput;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The prices of drafts. */
@ApplicationScoped
class DraftItems {

    private final PriceSql database;
    private final Products products;
    private final CurrentActor actor;

    DraftItems(PriceSql database, Products products, CurrentActor actor) {
        this.database = database;
        this.products = products;
        this.actor = actor;
    }

    /** 422 naming every row with an unknown product or charge, a wrong amount, or what an earlier row says already. */
    List<PriceItem> check(PriceItemsChange wanted) {
        Map<String, ProductView> known =
                products
                        .bySkus(wanted.items().stream()
                                .map(PriceItemInput::sku)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(ProductView::sku, Function.identity()));
        List<FieldError> errors = new ArrayList<>();
        Map<PricePlan.Key, PriceItem> items = new HashMap<>();
        for (int i = 0; i < wanted.items().size(); i++) {
            String at = "/items/" + i + "/";
            PriceItemInput item = wanted.items().get(i);
            Optional<ChargeView> charge = charge(known.get(item.sku()), item, at, errors);
            PriceAmounts.check(item.amount(), at + "amount", errors);
            if (charge.isPresent()) {
                PricePlan.Key key = new PricePlan.Key(charge.get().id(), item.fromQuantity());
                if (items.put(key, new PriceItem(key.chargeId(), key.minQuantity(), item.amount())) != null) {
                    errors.add(new FieldError(at + "action", "duplicate", "An earlier row says the same charge."));
                }
            }
        }
        if (!errors.isEmpty()) {
            throw new Problem.Invalid("invalid-prices", "Some prices are wrong.", errors);
        }
        return List.copyOf(items.values());
    }

    private static Optional<ChargeView> charge(
            @Nullable ProductView product, PriceItemInput item, String at, List<FieldError> errors) {
        if (product == null) {
            errors.add(
                    new FieldError(at + "sku", "unknown-product", "There is no product '%s'.".formatted(item.sku())));
            return Optional.empty();
        }
        Optional<ChargeView> charge = product.charges().stream()
                .filter(one -> one.action() == item.action() && one.termMonths() == item.termMonths())
                .findFirst();
        if (charge.isEmpty()) {
            errors.add(new FieldError(
                    at + "action",
                    "unknown-charge",
                    "%s has no charge %s/%d.".formatted(item.sku(), item.action(), item.termMonths())));
        }
        return charge;
    }

    void put(UUID changeId, Collection<PriceItem> items) {
        database.run(connection -> {
            String sql = """
                    insert into price_change_item (reseller_id, change_id, charge_id, min_quantity, amount)
                    select ?, ?, n.charge_id, n.min_quantity, n.amount
                      from unnest(?::uuid[], ?::int[], ?::numeric[]) as n (charge_id, min_quantity, amount)
                    on conflict (reseller_id, change_id, charge_id, min_quantity) do update set amount = excluded.amount""";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, actor.resellerId());
                statement.setObject(2, changeId);
                bind(statement, 3, "uuid", items.stream().map(PriceItem::chargeId));
                bind(statement, 4, "int4", items.stream().map(PriceItem::minQuantity));
                bind(statement, 5, "numeric", items.stream().map(PriceItem::amount));
                return statement.executeUpdate();
            }
        });
    }

    void remove(UUID changeId, @Nullable UUID productId) {
        database.run(connection -> {
            String sql = """
                    delete from price_change_item i
                     where i.reseller_id = ? and i.change_id = ?
                       and (?::uuid is null or i.charge_id in (
                             select c.id from charge c where c.reseller_id = ? and c.product_id = ?::uuid))""";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, actor.resellerId());
                statement.setObject(2, changeId);
                statement.setObject(3, productId);
                statement.setObject(4, actor.resellerId());
                statement.setObject(5, productId);
                return statement.executeUpdate();
            }
        });
    }

    int count(UUID changeId) {
        return database.run(connection -> {
            String sql = "select count(*) from price_change_item where reseller_id = ? and change_id = ?";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, actor.resellerId());
                statement.setObject(2, changeId);
                ResultSet rows = statement.executeQuery();
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    /** All that a draft says. */
    List<PriceItem> of(UUID changeId) {
        return database.run(connection -> {
            String sql = """
                    select charge_id, min_quantity, amount from price_change_item
                     where reseller_id = ? and change_id = ?""";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, actor.resellerId());
                statement.setObject(2, changeId);
                return list(statement.executeQuery());
            }
        });
    }

    /** What a draft says of these charges. */
    List<PriceItem> of(UUID changeId, Collection<UUID> chargeIds) {
        return database.run(connection -> {
            String sql = """
                    select charge_id, min_quantity, amount from price_change_item
                     where reseller_id = ? and change_id = ? and charge_id = any (?)""";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, actor.resellerId());
                statement.setObject(2, changeId);
                bind(statement, 3, "uuid", chargeIds.stream());
                return list(statement.executeQuery());
            }
        });
    }

    private static List<PriceItem> list(ResultSet rows) throws SQLException {
        List<PriceItem> items = new ArrayList<>();
        while (rows.next()) {
            items.add(new PriceItem(rows.getObject(1, UUID.class), rows.getInt(2), rows.getBigDecimal(3)));
        }
        return items;
    }
}

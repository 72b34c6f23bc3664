package dev.kontor.price.change;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.sql.Sql;
import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.change.PriceItemsChange.PriceItemInput;
import dev.kontor.price.list.Amounts;
import jakarta.enterprise.context.ApplicationScoped;
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

    private static final String OF_CHANGE = " where i.reseller_id = :reseller and i.change_id = :change";
    private static final String ITEMS =
            "select i.charge_id, i.min_quantity, i.amount from price_change_item i" + OF_CHANGE;

    private final Sql sql;
    private final Products products;

    DraftItems(Sql sql, Products products) {
        this.sql = sql;
        this.products = products;
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
            Amounts.check(item.amount(), at + "amount", errors);
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
        sql.query("""
                        insert into price_change_item (reseller_id, change_id, charge_id, min_quantity, amount)
                        select :reseller, :change, n.charge_id, n.min_quantity, n.amount
                          from unnest(cast(:charges as uuid[]), cast(:quantities as int[]), cast(:amounts as numeric[]))
                            as n (charge_id, min_quantity, amount)
                        on conflict (reseller_id, change_id, charge_id, min_quantity) do update
                          set amount = excluded.amount""")
                .bind("change", changeId)
                .array("charges", items, PriceItem::chargeId)
                .array("quantities", items, PriceItem::minQuantity)
                .array("amounts", items, PriceItem::amount)
                .update();
    }

    void remove(UUID changeId, @Nullable UUID productId) {
        sql.query("""
                        delete from price_change_item i
                         where i.reseller_id = :reseller and i.change_id = :change
                           and (cast(:product as uuid) is null or i.charge_id in (
                                 select c.id from charge c
                                  where c.reseller_id = :reseller and c.product_id = cast(:product as uuid)))""").bind("change", changeId).bind("product", productId).update();
    }

    /** The draft says how many prices it has, in a new version. */
    void counted(PriceChange change) {
        change.itemCount = (int) sql.query("select count(*) from price_change_item i" + OF_CHANGE)
                .bind("change", change.id)
                .count();
        change.version++;
    }

    /** All that a draft says. */
    List<PriceItem> of(UUID changeId) {
        return sql.query(ITEMS).bind("change", changeId).list(PriceItem.class);
    }

    /** What a draft says of these charges. */
    List<PriceItem> of(UUID changeId, Collection<UUID> chargeIds) {
        return sql.query(ITEMS + " and i.charge_id = any (:charges)")
                .bind("change", changeId)
                .array("charges", chargeIds)
                .list(PriceItem.class);
    }
}

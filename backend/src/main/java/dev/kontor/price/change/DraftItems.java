package dev.kontor.price.change;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.sql.Sql;
import dev.kontor.goods.catalog.Action;
import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.book.PriceSets;
import dev.kontor.price.change.ChangedProduct.ChangeKind;
import dev.kontor.price.change.PriceChanges.PriceItemsChange.PriceItemInput;
import dev.kontor.price.change.PricePlan.Key;
import dev.kontor.price.change.PricePlan.PriceItem;
import dev.kontor.price.guard.FindingCode;
import dev.kontor.price.list.Amounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The prices of drafts. */
@ApplicationScoped
public class DraftItems {

    private static final String OF_CHANGE = " where i.reseller_id = :reseller and i.change_id = :change";
    private static final String ITEMS =
            "select i.charge_id, i.min_quantity, i.amount from price_change_item i" + OF_CHANGE;

    private final Sql sql;
    private final Products products;
    private final PriceChangeRows changes;
    private final PriceSets sets;

    DraftItems(Sql sql, Products products, PriceChangeRows changes, PriceSets sets) {
        this.sql = sql;
        this.products = products;
        this.changes = changes;
        this.sets = sets;
    }

    /** 422 naming every row with an unknown product or charge, a wrong amount, or what an earlier row says already. */
    List<PriceItem> check(List<PriceItemInput> wanted, String currency) {
        return check(wanted, products(wanted), currency);
    }

    private Map<String, ProductView> products(List<PriceItemInput> wanted) {
        return products
                .bySkus(wanted.stream().map(PriceItemInput::sku).distinct().toList())
                .stream()
                .collect(Collectors.toMap(ProductView::sku, Function.identity()));
    }

    private static List<PriceItem> check(List<PriceItemInput> wanted, Map<String, ProductView> known, String currency) {
        List<FieldError> errors = new ArrayList<>();
        Map<Key, PriceItem> items = new LinkedHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            String at = "/items/" + i + "/";
            PriceItemInput item = wanted.get(i);
            Optional<ChargeView> charge = charge(known.get(item.sku()), item, at, errors);
            Amounts.check(item.amount(), currency, at + "amount", errors);
            if (charge.isPresent()) {
                PriceItem checked = new PriceItem(charge.get().id(), item.fromQuantity(), item.amount());
                if (items.put(checked.key(), checked) != null) {
                    errors.add(new FieldError(at + "action", "duplicate", "An earlier row says the same charge."));
                }
            }
        }
        Problem.Invalid.requireNone(errors, "invalid-prices", "Some prices are wrong.");
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

    /** A price of a file with the row (or line) and column that it came from. */
    public record GivenPrice(
            PriceItemInput item, int row, @Nullable String column) {}

    /** One price that differs, with its row or line; without one the file leaves it out. Findings only where it is tried. */
    public record DraftDifference(
            @Nullable Integer row,
            String sku,
            Action action,
            int termMonths,
            int minQuantity,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            ChangeKind kind,
            List<FindingCode> findings) {

        public DraftDifference with(List<FindingCode> found) {
            return new DraftDifference(row, sku, action, termMonths, minQuantity, before, after, kind, found);
        }
    }

    private record Sold(String sku, ChargeView charge) {}

    /**
     * Loads the prices of a file and says what they change: before is what the draft says, else what the list says on its
     * first day. What the file leaves out of a product that it has is removed where {@code whole} says that it would have
     * been there. 422 naming every price that is wrong.
     */
    @Transactional
    public List<DraftDifference> load(UUID changeId, List<GivenPrice> given, Predicate<Key> whole) {
        PriceChange change = changes.draft(changeId);
        List<PriceItemInput> wanted = given.stream().map(GivenPrice::item).toList();
        Map<String, ProductView> known = products(wanted);
        List<PriceItem> checked = check(wanted, known, changes.list(change).currency());
        Map<UUID, Sold> sold = new HashMap<>();
        known.values()
                .forEach(product ->
                        product.charges().forEach(charge -> sold.put(charge.id(), new Sold(product.sku(), charge))));
        Map<Key, @Nullable BigDecimal> before = present(change, sold.keySet());
        List<DraftDifference> loaded = new ArrayList<>();
        List<PriceItem> changed = new ArrayList<>();
        for (int i = 0; i < checked.size(); i++) {
            PriceItem item = checked.get(i);
            DraftDifference difference = difference(given.get(i).row(), sold, item, before.remove(item.key()));
            loaded.add(difference);
            if (difference.kind() != ChangeKind.UNCHANGED) {
                changed.add(item);
            }
        }
        before.entrySet().removeIf(left -> left.getValue() == null || !whole.test(left.getKey()));
        before.forEach((key, amount) -> {
            PriceItem removed = new PriceItem(key.chargeId(), key.minQuantity(), null);
            changed.add(removed);
            loaded.add(difference(null, sold, removed, amount));
        });
        put(changeId, changed);
        counted(change);
        return loaded;
    }

    /** What the draft says of these charges, else what the list says on its first day; absent where the draft removes. */
    Map<Key, @Nullable BigDecimal> present(PriceChange change, Collection<UUID> charges) {
        return present(change.id, change.listId, changes.firstDay(change), charges);
    }

    /** The same on any day; without a draft of the list alone, and nothing for an owner without a list. */
    Map<Key, @Nullable BigDecimal> present(
            @Nullable UUID changeId, @Nullable UUID listId, LocalDate day, Collection<UUID> charges) {
        Map<Key, @Nullable BigDecimal> before = new HashMap<>();
        if (listId != null) {
            sets.own(day, listId, charges)
                    .forEach(price -> before.put(new Key(price.chargeId(), price.minQuantity()), price.amount()));
        }
        if (changeId != null) {
            of(changeId, charges).forEach(item -> before.put(item.key(), item.amount()));
        }
        return before;
    }

    private static DraftDifference difference(
            @Nullable Integer row, Map<UUID, Sold> sold, PriceItem item, @Nullable BigDecimal before) {
        Sold what = Objects.requireNonNull(sold.get(item.chargeId()));
        return new DraftDifference(
                row,
                what.sku(),
                what.charge().action(),
                what.charge().termMonths(),
                item.minQuantity(),
                before == null ? null : Amounts.plain(before),
                item.amount() == null ? null : Amounts.plain(item.amount()),
                ChangeKind.of(before, item.amount()),
                List.of());
    }
}

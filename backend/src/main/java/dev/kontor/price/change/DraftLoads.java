package dev.kontor.price.change;

import dev.kontor.goods.catalog.Action;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.book.PriceSets;
import dev.kontor.price.change.ChangedProduct.ChangeKind;
import dev.kontor.price.change.PriceItemsChange.PriceItemInput;
import dev.kontor.price.change.PricePlan.Key;
import dev.kontor.price.list.Amounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Loads the prices of a file into a draft and says what they change in it. */
@ApplicationScoped
public class DraftLoads {

    private final PriceChangeRows changes;
    private final DraftItems items;
    private final Products products;
    private final PriceSets sets;

    DraftLoads(PriceChangeRows changes, DraftItems items, Products products, PriceSets sets) {
        this.changes = changes;
        this.items = items;
        this.products = products;
        this.sets = sets;
    }

    /** A price of the file, or one that it leaves out ({@code index} is absent then), beside what the draft said before. */
    public record LoadedPrice(
            @Nullable Integer index,
            String sku,
            Action action,
            int termMonths,
            int minQuantity,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            ChangeKind kind) {}

    /**
     * Before is what the draft says, else what the list says on the draft's first day. With {@code whole} a product in
     * the file is given completely: what the file leaves out is removed. 422 naming every item that is wrong.
     */
    @Transactional
    public List<LoadedPrice> load(UUID changeId, PriceItemsChange wanted, boolean whole) {
        PriceChange change = changes.draft(changeId);
        List<PriceItem> checked = items.check(wanted);
        Map<UUID, Named> charges = charges(wanted);
        Map<Key, @Nullable BigDecimal> before = before(change, charges);
        List<LoadedPrice> loaded = new ArrayList<>();
        Map<Named, UUID> ids = new HashMap<>();
        charges.forEach((id, named) -> ids.put(named, id));
        for (int i = 0; i < wanted.items().size(); i++) {
            PriceItemInput item = wanted.items().get(i);
            UUID charge = Objects.requireNonNull(ids.get(Named.of(item)));
            loaded.add(loaded(i, item, before.get(new Key(charge, item.fromQuantity()))));
        }
        List<PriceItem> changed = new ArrayList<>();
        for (PriceItem item : checked) {
            BigDecimal known = before.remove(new Key(item.chargeId(), item.minQuantity()));
            if (ChangeKind.of(known, item.amount()) != ChangeKind.UNCHANGED) {
                changed.add(item);
            }
        }
        if (whole) {
            before.forEach((key, amount) -> {
                if (amount != null) {
                    changed.add(new PriceItem(key.chargeId(), key.minQuantity(), null));
                    loaded.add(removed(key, amount, Objects.requireNonNull(charges.get(key.chargeId()))));
                }
            });
        }
        items.put(changeId, changed);
        items.counted(change);
        return loaded;
    }

    /** A charge as files name it. */
    private record Named(String sku, Action action, int termMonths) {

        static Named of(PriceItemInput item) {
            return new Named(item.sku(), item.action(), item.termMonths());
        }
    }

    private Map<UUID, Named> charges(PriceItemsChange wanted) {
        Map<UUID, Named> charges = new HashMap<>();
        List<String> skus =
                wanted.items().stream().map(PriceItemInput::sku).distinct().toList();
        for (ProductView product : products.bySkus(skus)) {
            product.charges()
                    .forEach(charge ->
                            charges.put(charge.id(), new Named(product.sku(), charge.action(), charge.termMonths())));
        }
        return charges;
    }

    private Map<Key, @Nullable BigDecimal> before(PriceChange change, Map<UUID, Named> charges) {
        Map<Key, @Nullable BigDecimal> before = new HashMap<>();
        LocalDate on = changes.firstDay(change);
        sets.own(on, change.listId, charges.keySet())
                .forEach(price -> before.put(new Key(price.chargeId(), price.minQuantity()), price.amount()));
        items.of(change.id, charges.keySet())
                .forEach(item -> before.put(new Key(item.chargeId(), item.minQuantity()), item.amount()));
        return before;
    }

    private static LoadedPrice loaded(int index, PriceItemInput item, @Nullable BigDecimal known) {
        return new LoadedPrice(
                index,
                item.sku(),
                item.action(),
                item.termMonths(),
                item.fromQuantity(),
                shown(known),
                shown(item.amount()),
                ChangeKind.of(known, item.amount()));
    }

    private static LoadedPrice removed(Key key, BigDecimal amount, Named named) {
        return new LoadedPrice(
                null,
                named.sku(),
                named.action(),
                named.termMonths(),
                key.minQuantity(),
                shown(amount),
                null,
                ChangeKind.REMOVED);
    }

    private static @Nullable BigDecimal shown(@Nullable BigDecimal amount) {
        return amount == null ? null : Amounts.plain(amount);
    }
}

package dev.kontor.price.change;

import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.goods.catalog.ProductFilter;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.book.PriceSets;
import dev.kontor.price.book.PriceSets.OwnPrice;
import dev.kontor.price.change.BulkEdit.EditSelection;
import dev.kontor.price.change.PricePlan.Key;
import dev.kontor.price.list.Amounts;
import dev.kontor.price.list.PriceOwner;
import dev.kontor.price.list.PriceOwners;
import dev.kontor.price.rule.Offer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Edits of many prices of a draft at once, a thousand products at a time. */
@ApplicationScoped
public class PriceEdits {

    private static final int BATCH = 1_000;

    private final PriceChangeRows changes;
    private final DraftItems items;
    private final Products products;
    private final PriceOwners owners;
    private final PriceSets sets;
    private final EntityManager entityManager;

    PriceEdits(
            PriceChangeRows changes,
            DraftItems items,
            Products products,
            PriceOwners owners,
            PriceSets sets,
            EntityManager entityManager) {
        this.changes = changes;
        this.items = items;
        this.products = products;
        this.owners = owners;
        this.sets = sets;
        this.entityManager = entityManager;
    }

    /** 422 for an unknown SKU and for an operation that does not go together. */
    @Transactional
    public BulkEditResult apply(UUID changeId, BulkEdit request) {
        PriceChange change = changes.draft(changeId);
        PriceOwner owner = owners.ofList(change.listId);
        LocalDate on = changes.firstDay(change);
        PriceEdit edit = new PriceEdit(request, owner, on);
        edit.check();
        BulkEditResult result = BulkEditResult.NOTHING;
        if (request.select().skus() != null) {
            result = apply(change, edit, owner, on, bySku(request.select()));
        } else {
            ProductFilter filter = filter(request.select());
            do {
                Page<ProductView> page = products.page(filter);
                result = result.plus(apply(change, edit, owner, on, page.items()));
                filter.cursor = page.nextCursor();
                forget();
            } while (filter.cursor != null);
        }
        items.counted(changes.draft(changeId));
        return result;
    }

    private BulkEditResult apply(
            PriceChange change, PriceEdit edit, PriceOwner owner, LocalDate on, List<ProductView> shown) {
        List<UUID> charges = shown.stream()
                .flatMap(product -> product.charges().stream())
                .map(ChargeView::id)
                .toList();
        Map<UUID, List<OwnPrice>> stored =
                sets.own(on, change.listId, charges).stream().collect(Collectors.groupingBy(OwnPrice::chargeId));
        Map<UUID, List<PriceItem>> drafted =
                items.of(change.id, charges).stream().collect(Collectors.groupingBy(PriceItem::chargeId));
        Map<UUID, Offer> inherited = sets.inheritedOn(owner, shown, on);
        List<PriceItem> changed = new ArrayList<>();
        BulkEditResult result = BulkEditResult.NOTHING;
        for (ProductView product : shown) {
            result = result.plus(edit.apply(
                    new PriceEdit.Product(
                            product.charges(),
                            byKey(product, stored, price -> new Key(price.chargeId(), price.minQuantity())),
                            byKey(product, drafted, item -> new Key(item.chargeId(), item.minQuantity())),
                            Objects.requireNonNull(inherited.get(product.id()))),
                    changed));
        }
        requireStorable(changed);
        items.put(change.id, changed);
        return result;
    }

    /** Lets go of all entities, so that a batch does not drag those before it along. */
    private void forget() {
        entityManager.flush();
        entityManager.clear();
    }

    private static void requireStorable(List<PriceItem> changed) {
        List<Problem.FieldError> errors = new ArrayList<>();
        changed.forEach(item -> Amounts.check(item.amount(), "/operation/value", errors));
        if (!errors.isEmpty()) {
            throw new Problem.Invalid(
                    errors.getFirst().code(), errors.getFirst().detail(), List.of(errors.getFirst()));
        }
    }

    private static <T> Map<Key, T> byKey(ProductView product, Map<UUID, List<T>> byCharge, Function<T, Key> key) {
        return product.charges().stream()
                .flatMap(charge -> byCharge.getOrDefault(charge.id(), List.of()).stream())
                .collect(Collectors.toMap(key, Function.identity()));
    }

    private List<ProductView> bySku(EditSelection select) {
        List<String> wanted = Objects.requireNonNull(select.skus());
        List<ProductView> found = products.bySkus(wanted);
        Set<String> known = found.stream().map(ProductView::sku).collect(Collectors.toSet());
        List<Problem.FieldError> errors = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!known.contains(wanted.get(i))) {
                String detail = "There is no product '%s'.".formatted(wanted.get(i));
                errors.add(new Problem.FieldError("/select/skus/" + i, "unknown-product", detail));
            }
        }
        if (!errors.isEmpty()) {
            throw new Problem.Invalid("unknown-product", "Some products do not exist.", errors);
        }
        return found.stream()
                .filter(product ->
                        select.categoryId() == null || product.categoryId().equals(select.categoryId()))
                .toList();
    }

    private static ProductFilter filter(EditSelection select) {
        ProductFilter filter = new ProductFilter();
        filter.q = select.q();
        filter.categoryId = select.categoryId();
        filter.limit = BATCH;
        return filter;
    }
}

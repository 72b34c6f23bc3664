package dev.kontor.price.change;

import dev.kontor.base.shared.Money;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.goods.catalog.Categories;
import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.goods.catalog.ProductFilter;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.book.PriceSets;
import dev.kontor.price.change.BulkEdit.BulkEditResult;
import dev.kontor.price.change.BulkEdit.EditKind;
import dev.kontor.price.change.BulkEdit.EditSelection;
import dev.kontor.price.change.PricePlan.PriceItem;
import dev.kontor.price.list.Amounts;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceLists;
import dev.kontor.price.list.PriceOwner;
import dev.kontor.price.rule.Offer;
import dev.kontor.price.rule.OfferReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Edits of many prices of a draft at once, a thousand products at a time. */
@ApplicationScoped
public class PriceEdits {

    private static final int BATCH = 1_000;

    private final PriceChangeRows changes;
    private final DraftItems items;
    private final Products products;
    private final Categories categories;
    private final PriceLists lists;
    private final PriceSets sets;
    private final EntityManager entityManager;

    PriceEdits(
            PriceChangeRows changes,
            DraftItems items,
            Products products,
            Categories categories,
            PriceLists lists,
            PriceSets sets,
            EntityManager entityManager) {
        this.changes = changes;
        this.items = items;
        this.products = products;
        this.categories = categories;
        this.lists = lists;
        this.sets = sets;
        this.entityManager = entityManager;
    }

    /** 422 for an unknown SKU or category and for an operation that does not go together. */
    @Transactional
    public BulkEditResult apply(UUID changeId, BulkEdit request) {
        PriceChange change = changes.draft(changeId);
        PriceEdit edit = new PriceEdit(request, lists.ownerOf(change.listId), changes.firstDay(change));
        edit.check();
        requireCategory(request.select().categoryId());
        BulkEditResult result = BulkEditResult.NOTHING;
        if (request.select().skus() != null) {
            result = apply(change, edit, bySku(request.select()));
        } else {
            ProductFilter filter = filter(request.select());
            do {
                Page<ProductView> page = products.page(filter);
                result = result.plus(apply(change, edit, page.items()));
                filter.cursor = page.nextCursor();
                forget();
            } while (filter.cursor != null);
        }
        items.counted(changes.draft(changeId));
        return result;
    }

    /** Nothing would be selected by a category that is not there, nor by one of somebody else. */
    private void requireCategory(@Nullable UUID id) {
        if (id != null) {
            categories.requireAll(List.of(id), "/select/categoryId");
        }
    }

    private BulkEditResult apply(PriceChange change, PriceEdit edit, List<ProductView> shown) {
        List<UUID> charges = OfferReader.charges(shown);
        Map<UUID, Map<Integer, @Nullable BigDecimal>> present = new HashMap<>();
        items.present(change, charges)
                .forEach((key, amount) -> present.computeIfAbsent(key.chargeId(), id -> new HashMap<>())
                        .put(key.minQuantity(), amount));
        Map<UUID, Offer> inherited = sets.inheritedOn(edit.owner, shown, edit.day);
        List<PriceItem> changed = new ArrayList<>();
        BulkEditResult result = BulkEditResult.NOTHING;
        for (ProductView product : shown) {
            Offer offer = Objects.requireNonNull(inherited.get(product.id()));
            for (ChargeView charge : product.charges()) {
                result = result.plus(edit.apply(charge, offer, present.getOrDefault(charge.id(), Map.of()), changed));
            }
        }
        requireStorable(changed.stream().map(PriceItem::amount).toList());
        items.put(change.id, changed);
        return result;
    }

    /** Lets go of all entities, so that a batch does not drag those before it along. */
    private void forget() {
        entityManager.flush();
        entityManager.clear();
    }

    private static void requireStorable(Collection<@Nullable BigDecimal> amounts) {
        List<Problem.FieldError> errors = new ArrayList<>();
        amounts.forEach(amount -> Amounts.check(amount, "/operation/value", errors));
        if (!errors.isEmpty()) {
            throw new Problem.Invalid(
                    errors.getFirst().code(), errors.getFirst().detail(), List.of(errors.getFirst()));
        }
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
        Problem.Invalid.requireNone(errors, "unknown-product", "Some products do not exist.");
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

    /** One edit of many prices: what each becomes, from the draft, else from the list, else from what shows through. */
    private static final class PriceEdit {

        private static final BigDecimal HUNDRED = new BigDecimal(100);

        private final BulkEdit request;
        private final PriceOwner owner;
        private final LocalDate day;

        PriceEdit(BulkEdit request, PriceOwner owner, LocalDate day) {
            this.request = request;
            this.owner = owner;
            this.day = day;
        }

        /** 422 for an operation without its value, or one that this list does not have. */
        void check() {
            EditKind kind = request.operation().kind();
            boolean needsValue = switch (kind) {
                case PERCENT, ABSOLUTE, SET -> true;
                case COPY_FROM_CLASS, REMOVE -> false;
            };
            BigDecimal value = request.operation().value();
            if (needsValue != (value != null)) {
                throw new Problem.Invalid(
                        "/operation/value",
                        "wrong-value",
                        "%s goes %s a value.".formatted(kind, needsValue ? "with" : "without"));
            }
            requireStorable(Collections.singleton(value));
            if (kind == EditKind.COPY_FROM_CLASS && owner.kind() != ListKind.CUSTOMER) {
                throw new Problem.Invalid(
                        "/operation/kind", "no-class", "Only the prices of a customer are copied from its class.");
            }
        }

        /**
         * Adds to the items what changes at a charge. {@code present} is what the draft, else the list says of it from
         * which quantity; absent amounts are taken away by the draft.
         */
        BulkEditResult apply(
                ChargeView charge, Offer inherited, Map<Integer, @Nullable BigDecimal> present, List<PriceItem> items) {
            BulkEditResult result = BulkEditResult.NOTHING;
            if (!request.select().takes(charge.action())) {
                return result;
            }
            Set<Integer> quantities = new TreeSet<>(present.keySet());
            if (request.operation().kind() == EditKind.COPY_FROM_CLASS) {
                quantities.addAll(inherited.steps(day, charge));
            }
            for (int quantity : quantities.isEmpty() ? Set.of(1) : quantities) {
                BigDecimal before = present.get(quantity);
                boolean removed = before == null && present.containsKey(quantity);
                BigDecimal after = amount(charge, inherited, quantity, before, removed);
                if (request.operation().kind() == EditKind.REMOVE ? before == null : after == null) {
                    result = result.plus(new BulkEditResult(0, 0, 1));
                } else if (before != null && after != null && before.compareTo(after) == 0) {
                    result = result.plus(new BulkEditResult(0, 1, 0));
                } else {
                    items.add(new PriceItem(charge.id(), quantity, after));
                    result = result.plus(new BulkEditResult(1, 0, 0));
                }
            }
            return result;
        }

        private @Nullable BigDecimal amount(
                ChargeView charge, Offer inherited, int quantity, @Nullable BigDecimal present, boolean removed) {
            BigDecimal value = request.operation().value();
            return switch (request.operation().kind()) {
                case SET -> rounded(Objects.requireNonNull(value));
                case COPY_FROM_CLASS -> shown(inherited.ofClass(), charge, quantity);
                case REMOVE -> null;
                case PERCENT, ABSOLUTE -> {
                    // what the draft takes away is not brought back by a percentage
                    BigDecimal base = present == null && !removed && owner.kind() == ListKind.CUSTOMER
                            ? shown(inherited, charge, quantity)
                            : present;
                    yield base == null ? null : rounded(changed(base, Objects.requireNonNull(value)));
                }
            };
        }

        private BigDecimal changed(BigDecimal base, BigDecimal value) {
            return request.operation().kind() == EditKind.PERCENT
                    ? base.multiply(HUNDRED.add(value)).movePointLeft(2)
                    : base.add(value);
        }

        private BigDecimal rounded(BigDecimal amount) {
            return request.rounding() != null
                    ? request.rounding().round(amount)
                    : request.operation().kind() == EditKind.SET ? amount : Money.round(amount, owner.currency());
        }

        private @Nullable BigDecimal shown(Offer inherited, ChargeView charge, int quantity) {
            Money price = inherited.price(day, charge, quantity, 1).unitPrice();
            return price == null ? null : price.amount();
        }
    }
}

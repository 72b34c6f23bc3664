package dev.kontor.price.change;

import dev.kontor.base.shared.Money;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.goods.catalog.ProductFilter;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.book.PriceSets;
import dev.kontor.price.book.PriceSets.OwnPrice;
import dev.kontor.price.change.BulkEdit.BulkEditResult;
import dev.kontor.price.change.BulkEdit.EditKind;
import dev.kontor.price.change.BulkEdit.EditSelection;
import dev.kontor.price.change.PricePlan.Key;
import dev.kontor.price.list.Amounts;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceLists;
import dev.kontor.price.list.PriceOwner;
import dev.kontor.price.rule.Offer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Edits of many prices of a draft at once, a thousand products at a time. */
@ApplicationScoped
public class PriceEdits {

    private static final int BATCH = 1_000;

    private final PriceChangeRows changes;
    private final DraftItems items;
    private final Products products;
    private final PriceLists lists;
    private final PriceSets sets;
    private final EntityManager entityManager;

    PriceEdits(
            PriceChangeRows changes,
            DraftItems items,
            Products products,
            PriceLists lists,
            PriceSets sets,
            EntityManager entityManager) {
        this.changes = changes;
        this.items = items;
        this.products = products;
        this.lists = lists;
        this.sets = sets;
        this.entityManager = entityManager;
    }

    /** 422 for an unknown SKU and for an operation that does not go together. */
    @Transactional
    public BulkEditResult apply(UUID changeId, BulkEdit request) {
        PriceChange change = changes.draft(changeId);
        PriceEdit edit = new PriceEdit(request, lists.ownerOf(change.listId), changes.firstDay(change));
        edit.check();
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

    private BulkEditResult apply(PriceChange change, PriceEdit edit, List<ProductView> shown) {
        List<UUID> charges = shown.stream()
                .flatMap(product -> product.charges().stream())
                .map(ChargeView::id)
                .toList();
        Map<UUID, List<OwnPrice>> stored =
                sets.own(edit.day, change.listId, charges).stream().collect(Collectors.groupingBy(OwnPrice::chargeId));
        Map<UUID, List<PriceItem>> drafted =
                items.of(change.id, charges).stream().collect(Collectors.groupingBy(PriceItem::chargeId));
        Map<UUID, Offer> inherited = sets.inheritedOn(edit.owner, shown, edit.day);
        List<PriceItem> changed = new ArrayList<>();
        BulkEditResult result = BulkEditResult.NOTHING;
        for (ProductView product : shown) {
            result = result.plus(edit.apply(
                    new PriceEdit.Product(
                            product.charges(),
                            byKey(product, stored, price -> new Key(price.chargeId(), price.minQuantity())),
                            byKey(product, drafted, PriceItem::key),
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
            List<Problem.FieldError> errors = new ArrayList<>();
            Amounts.check(value, "/operation/value", errors);
            if (!errors.isEmpty()) {
                throw new Problem.Invalid(
                        errors.getFirst().code(), errors.getFirst().detail(), errors);
            }
            if (kind == EditKind.COPY_FROM_CLASS && owner.kind() != ListKind.CUSTOMER) {
                throw new Problem.Invalid(
                        "/operation/kind", "no-class", "Only the prices of a customer are copied from its class.");
            }
        }

        /** One product as the list, the draft and those below it have it. */
        record Product(
                List<ChargeView> charges, Map<Key, OwnPrice> own, Map<Key, PriceItem> drafted, Offer inherited) {}

        /** Adds to the items what changes. */
        BulkEditResult apply(Product product, List<PriceItem> items) {
            BulkEditResult result = BulkEditResult.NOTHING;
            for (ChargeView charge : product.charges()) {
                if (request.select().takes(charge.action())) {
                    for (int quantity : quantities(product, charge)) {
                        result = result.plus(apply(product, charge, quantity, items));
                    }
                }
            }
            return result;
        }

        private Set<Integer> quantities(Product product, ChargeView charge) {
            Set<Integer> quantities = new TreeSet<>();
            if (request.operation().kind() == EditKind.COPY_FROM_CLASS) {
                quantities.addAll(product.inherited().steps(day, charge));
            }
            product.own().keySet().stream()
                    .filter(key -> key.chargeId().equals(charge.id()))
                    .forEach(key -> quantities.add(key.minQuantity()));
            product.drafted().keySet().stream()
                    .filter(key -> key.chargeId().equals(charge.id()))
                    .forEach(key -> quantities.add(key.minQuantity()));
            return quantities.isEmpty() ? Set.of(1) : quantities;
        }

        private BulkEditResult apply(Product product, ChargeView charge, int quantity, List<PriceItem> items) {
            Key key = new Key(charge.id(), quantity);
            PriceItem drafted = product.drafted().get(key);
            OwnPrice own = product.own().get(key);
            BigDecimal present = drafted != null ? drafted.amount() : own == null ? null : own.amount();
            if (request.operation().kind() == EditKind.REMOVE) {
                return present == null ? new BulkEditResult(0, 0, 1) : put(items, key, null);
            }
            BigDecimal amount = amount(product, charge, quantity, drafted, present);
            if (amount == null) {
                return new BulkEditResult(0, 0, 1);
            }
            return present != null && present.compareTo(amount) == 0
                    ? new BulkEditResult(0, 1, 0)
                    : put(items, key, amount);
        }

        private @Nullable BigDecimal amount(
                Product product,
                ChargeView charge,
                int quantity,
                @Nullable PriceItem drafted,
                @Nullable BigDecimal present) {
            BigDecimal value = request.operation().value();
            return switch (request.operation().kind()) {
                case SET -> rounded(Objects.requireNonNull(value));
                case COPY_FROM_CLASS -> shown(product.inherited().ofClass(), charge, quantity);
                case REMOVE -> null;
                case PERCENT, ABSOLUTE -> {
                    // what the draft takes away is not brought back by a percentage
                    BigDecimal base = present == null && drafted == null && owner.kind() == ListKind.CUSTOMER
                            ? shown(product.inherited(), charge, quantity)
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

        private static BulkEditResult put(List<PriceItem> items, Key key, @Nullable BigDecimal amount) {
            items.add(new PriceItem(key.chargeId(), key.minQuantity(), amount));
            return new BulkEditResult(1, 0, 0);
        }
    }
}

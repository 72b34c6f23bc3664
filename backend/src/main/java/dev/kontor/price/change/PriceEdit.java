package dev.kontor.price.change;

import dev.kontor.base.shared.Money;
import dev.kontor.base.shared.Problem;
import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.price.book.PriceSets.OwnPrice;
import dev.kontor.price.change.BulkEdit.EditKind;
import dev.kontor.price.change.PricePlan.Key;
import dev.kontor.price.list.Amounts;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceOwner;
import dev.kontor.price.rule.Offer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One edit of many prices: what each becomes, from the draft, else from the list, else from what shows through. */
final class PriceEdit {

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
    record Product(List<ChargeView> charges, Map<Key, OwnPrice> own, Map<Key, PriceItem> drafted, Offer inherited) {}

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

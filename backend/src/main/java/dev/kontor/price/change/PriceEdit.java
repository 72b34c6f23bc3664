package dev.kontor.price.change;

import dev.kontor.base.shared.Money;
import dev.kontor.base.shared.Problem;
import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.price.change.BulkEdit.EditKind;
import dev.kontor.price.change.BulkEdit.EditedPrices;
import dev.kontor.price.change.EditTally.Edited;
import dev.kontor.price.change.PricePlan.PriceItem;
import dev.kontor.price.list.Amounts;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceOwner;
import dev.kontor.price.rule.Offer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
    private final EditTally tally = new EditTally();

    PriceEdit(BulkEdit request, PriceOwner owner, LocalDate day) {
        this.request = request;
        this.owner = owner;
        this.day = day;
    }

    EditTally tally() {
        return tally;
    }

    /** 422 for an operation without its value, or one that this list does not have. */
    void check() {
        EditKind kind = kind();
        boolean needsValue = switch (kind) {
            case PERCENT, ABSOLUTE, SET -> true;
            case COPY_FROM_CLASS, COPY_INHERITED, REMOVE -> false;
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
        if (kind == EditKind.COPY_INHERITED && !inherits()) {
            throw new Problem.Invalid(
                    "/operation/kind", "nothing-inherited", "Nothing shows through in a list of its own.");
        }
    }

    void requireStorable(Collection<@Nullable BigDecimal> amounts) {
        List<Problem.FieldError> errors = new ArrayList<>();
        amounts.forEach(amount -> Amounts.check(amount, "/operation/value", errors));
        if (!errors.isEmpty()) {
            throw new Problem.Invalid(
                    errors.getFirst().code(), errors.getFirst().detail(), List.of(errors.getFirst()));
        }
    }

    /**
     * Adds to the items what changes at a charge. {@code present} is what the draft, else the list says of it from
     * which quantity; absent amounts are taken away by the draft.
     */
    void take(ChargeView charge, Offer inherited, Map<Integer, @Nullable BigDecimal> present, List<PriceItem> items) {
        if (!request.select().takes(charge)) {
            return;
        }
        boolean hasOwn = present.values().stream().anyMatch(Objects::nonNull);
        for (int quantity : quantities(charge, inherited, present, hasOwn)) {
            take(charge, inherited, quantity, present, hasOwn, items);
        }
    }

    private void take(
            ChargeView charge,
            Offer inherited,
            int quantity,
            Map<Integer, @Nullable BigDecimal> present,
            boolean hasOwn,
            List<PriceItem> items) {
        BigDecimal own = present.get(quantity);
        // what the draft takes away is not brought back by a percentage
        boolean gone = own == null && present.containsKey(quantity) && builds();
        BigDecimal through = gone || !inherits() ? null : shown(inherited, charge, quantity);
        BigDecimal exact = isMeant(own, through, hasOwn) ? amount(charge, inherited, quantity, own, through) : null;
        boolean removes = kind() == EditKind.REMOVE;
        if (removes ? own == null : exact == null) {
            tally.skip();
            return;
        }
        BigDecimal after = exact == null ? null : rounded(exact);
        if (own != null && after != null && own.compareTo(after) == 0) {
            tally.keep();
            return;
        }
        items.add(new PriceItem(charge.id(), quantity, after));
        BigDecimal unrounded = builds() && request.rounding() != null ? exact : null;
        BigDecimal paid = own == null ? through : own;
        tally.change(new Edited(inherited.sku(), charge, quantity, !hasOwn && through != null, paid, unrounded, after));
    }

    /** The quantities of own prices; where what shows through becomes own, all of those that it has. */
    private Set<Integer> quantities(
            ChargeView charge, Offer inherited, Map<Integer, @Nullable BigDecimal> present, boolean hasOwn) {
        Set<Integer> quantities = new TreeSet<>(present.keySet());
        boolean reaches = meant() != EditedPrices.OWN && meant() != EditedPrices.ALL && !hasOwn;
        if (inherits() && (copies() || reaches)) {
            quantities.addAll(inherited.steps(day, charge));
        }
        return quantities.isEmpty() ? Set.of(1) : quantities;
    }

    private boolean isMeant(@Nullable BigDecimal own, @Nullable BigDecimal through, boolean hasOwn) {
        return switch (meant()) {
            case OWN -> own != null;
            case INHERITED -> !hasOwn && through != null;
            case EFFECTIVE -> own != null || through != null;
            case ALL -> true;
        };
    }

    private EditedPrices meant() {
        EditedPrices asked = request.select().prices();
        if (asked != null) {
            return asked;
        }
        return switch (kind()) {
            case SET, COPY_FROM_CLASS, COPY_INHERITED -> EditedPrices.ALL;
            case REMOVE -> EditedPrices.OWN;
            case PERCENT, ABSOLUTE -> owner.kind() == ListKind.CUSTOMER ? EditedPrices.EFFECTIVE : EditedPrices.OWN;
        };
    }

    private @Nullable BigDecimal amount(
            ChargeView charge, Offer inherited, int quantity, @Nullable BigDecimal own, @Nullable BigDecimal through) {
        BigDecimal value = request.operation().value();
        return switch (kind()) {
            case SET -> Objects.requireNonNull(value);
            case COPY_FROM_CLASS -> shown(inherited.ofClass(), charge, quantity);
            case COPY_INHERITED -> through;
            case REMOVE -> null;
            case PERCENT, ABSOLUTE -> {
                BigDecimal base = own == null ? through : own;
                yield base == null ? null : changed(base, Objects.requireNonNull(value));
            }
        };
    }

    private BigDecimal changed(BigDecimal base, BigDecimal value) {
        return kind() == EditKind.PERCENT ? base.multiply(HUNDRED.add(value)).movePointLeft(2) : base.add(value);
    }

    private BigDecimal rounded(BigDecimal amount) {
        if (copies()) {
            return amount;
        }
        if (request.rounding() != null) {
            return request.rounding().round(amount);
        }
        return builds() ? Money.round(amount, owner.currency()) : amount;
    }

    private @Nullable BigDecimal shown(Offer inherited, ChargeView charge, int quantity) {
        Money price = inherited.price(day, charge, quantity, 1).unitPrice();
        return price == null ? null : price.amount();
    }

    private EditKind kind() {
        return request.operation().kind();
    }

    private boolean builds() {
        return kind() == EditKind.PERCENT || kind() == EditKind.ABSOLUTE;
    }

    private boolean copies() {
        return kind() == EditKind.COPY_FROM_CLASS || kind() == EditKind.COPY_INHERITED;
    }

    private boolean inherits() {
        return owner.kind() == ListKind.CLASS || owner.kind() == ListKind.CUSTOMER;
    }
}

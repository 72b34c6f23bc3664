package dev.kontor.price.preview;

import dev.kontor.base.shared.Money;
import dev.kontor.customer.customer.CustomerRef;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.price.preview.HeldRenewals.Held;
import dev.kontor.price.preview.ManyMovePreviews.ManyMovePreview.MoveExample;
import dev.kontor.price.rule.OfferReader.CustomerOffers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a customer pays a year for what it holds, before and after it moves, and what would have no price then. */
record MovedYear(CustomerRef customer, Money before, Money after, List<String> unpriced) {

    /** Who would lose a price, then who would pay most on top; other currencies last, as they cannot be compared. */
    static final Comparator<MovedYear> WORST_FIRST = Comparator.comparing(
                    (MovedYear year) -> year.unpriced().size(), Comparator.reverseOrder())
            .thenComparing(MovedYear::isIncomparable)
            .thenComparing(MovedYear::rise, Comparator.reverseOrder())
            .thenComparing(year -> year.customer().number());

    boolean isUnpriced() {
        return !unpriced.isEmpty();
    }

    boolean isIncomparable() {
        return !isUnpriced() && paysAnything() && !sameCurrency();
    }

    boolean isDearer() {
        return !isUnpriced() && sameCurrency() && rise().signum() > 0;
    }

    boolean isCheaper() {
        return !isUnpriced() && sameCurrency() && rise().signum() < 0;
    }

    boolean isWorthTelling() {
        return isUnpriced() || isIncomparable() || rise().signum() != 0;
    }

    private boolean sameCurrency() {
        return before.currency().equals(after.currency());
    }

    private boolean paysAnything() {
        return before.amount().signum() != 0 || after.amount().signum() != 0;
    }

    private BigDecimal rise() {
        return sameCurrency() ? after.amount().subtract(before.amount()) : BigDecimal.ZERO;
    }

    MoveExample example() {
        return new MoveExample(
                customer.id(),
                customer.number(),
                customer.displayName(),
                before,
                isUnpriced() ? null : after,
                unpriced);
    }

    /** Knows the prices of everything that is held, here and there. */
    record YearlyPrices(CustomerOffers offers, Map<String, ProductView> products, LocalDate day) {

        private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
        private static final int DECIMALS = 8;

        MovedYear of(CustomerRef here, CustomerRef there, List<Held> held) {
            BigDecimal before = BigDecimal.ZERO;
            BigDecimal after = BigDecimal.ZERO;
            Set<String> unpriced = new TreeSet<>();
            for (Held one : held) {
                BigDecimal was = yearly(here, one);
                BigDecimal will = yearly(there, one);
                before = before.add(was == null ? BigDecimal.ZERO : was);
                after = after.add(will == null ? BigDecimal.ZERO : will);
                if (will == null && was != null) {
                    unpriced.add(one.sku());
                }
            }
            return new MovedYear(
                    here, Money.of(before, here.currency()), Money.of(after, there.currency()), List.copyOf(unpriced));
        }

        private @Nullable BigDecimal yearly(CustomerRef buyer, Held held) {
            ProductView product = products.get(held.sku());
            Money price = product == null
                    ? null
                    : offers.of(buyer, product)
                            .price(day, held.charge(), held.quantity(), held.terms())
                            .unitPrice();
            return price == null
                    ? null
                    : price.amount()
                            .multiply(BigDecimal.valueOf(held.quantity() * held.renewals()))
                            .multiply(MONTHS)
                            .divide(BigDecimal.valueOf(held.intervalMonths()), DECIMALS, RoundingMode.HALF_UP);
        }
    }
}

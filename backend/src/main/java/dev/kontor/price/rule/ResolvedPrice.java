package dev.kontor.price.rule;

import dev.kontor.base.shared.Money;
import dev.kontor.goods.catalog.Action;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What something costs: the rounded unit price, and the total of the quantity. When it is not sold there is no price
 * but a reason; never zero, never another currency.
 */
public record ResolvedPrice(
        String sku,
        Action action,
        int termMonths,
        int quantity,
        boolean sold,
        @Nullable Money unitPrice,
        @Nullable Money total,
        @Nullable PriceSource source,
        @Nullable NotSold reason,
        @Nullable UUID entryId,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Explanation explanation) {

    /** Why something is not sold. */
    public enum NotSold {
        NO_SUCH_PRODUCT,
        NO_SUCH_CHARGE,
        NO_PRICE_IN_CURRENCY
    }

    static ResolvedPrice notSold(PriceQuestion question, NotSold reason, @Nullable Explanation explanation) {
        return new ResolvedPrice(
                question.sku(),
                question.action(),
                question.termMonths(),
                question.quantity(),
                false,
                null,
                null,
                null,
                reason,
                null,
                null,
                null,
                explanation);
    }

    /** The same without what only staff may know: classes and lists, and who recorded what. */
    ResolvedPrice forCustomer() {
        return new ResolvedPrice(
                sku,
                action,
                termMonths,
                quantity,
                sold,
                unitPrice,
                total,
                source == PriceSource.CLASS ? PriceSource.LIST : source,
                reason,
                null,
                validFrom,
                validUntil,
                explanation == null ? null : explanation.forCustomer());
    }

    /** Which level decided a price. */
    public enum PriceSource {
        /** The customer's own price. */
        OVERRIDE,
        CLASS,
        /** The standard list, with the class's adjustment if there is one. */
        LIST,
        /** A class or standard price with the customer's adjustment (D19). */
        DISCOUNT
    }
}

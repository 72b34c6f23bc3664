package dev.kontor.holding.association;

import dev.kontor.base.shared.Money;
import dev.kontor.price.rule.ResolvedPrice;
import dev.kontor.price.rule.ResolvedPrice.PriceSource;
import org.jspecify.annotations.Nullable;

/** What the next renewal costs the customer; without a price there is the reason why it is not sold. */
public record RenewalPrice(
        @Nullable Money unitPrice,
        @Nullable Money total,
        @Nullable PriceSource source,
        ResolvedPrice.@Nullable NotSold reason) {

    public static RenewalPrice of(ResolvedPrice price) {
        return new RenewalPrice(price.unitPrice(), price.total(), price.source(), price.reason());
    }
}

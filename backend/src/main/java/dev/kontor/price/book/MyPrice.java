package dev.kontor.price.book;

import dev.kontor.base.shared.Money;
import dev.kontor.goods.catalog.Action;
import dev.kontor.price.rule.PriceSource;
import dev.kontor.price.rule.ResolvedPrice;
import org.jspecify.annotations.Nullable;

/** A price for the customer; without one it is not sold. {@code individual} is one made for this customer (D19). */
public record MyPrice(
        Action action,
        int termMonths,
        boolean sold,
        @Nullable Money unitPrice,
        boolean individual) {

    static MyPrice of(ResolvedPrice price) {
        boolean individual = price.source() == PriceSource.OVERRIDE || price.source() == PriceSource.DISCOUNT;
        return new MyPrice(price.action(), price.termMonths(), price.sold(), price.unitPrice(), individual);
    }
}

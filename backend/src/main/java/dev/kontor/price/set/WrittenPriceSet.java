package dev.kontor.price.set;

import dev.kontor.base.http.Versioned;
import dev.kontor.price.book.PriceSetView;
import dev.kontor.price.guard.Finding;
import java.util.List;
import java.util.UUID;

/** A price set that was just written, and what the price guard says about it all the same. */
public record WrittenPriceSet(
        UUID productId,
        String sku,
        String name,
        String currency,
        List<PriceSetView.PriceEntryView> entries,
        List<PriceSetView.InheritedPrice> inherited,
        long version,
        List<Finding> findings)
        implements Versioned {

    static WrittenPriceSet of(PriceSetView set, List<Finding> findings) {
        return new WrittenPriceSet(
                set.productId(),
                set.sku(),
                set.name(),
                set.currency(),
                set.entries(),
                set.inherited(),
                set.version(),
                findings);
    }
}

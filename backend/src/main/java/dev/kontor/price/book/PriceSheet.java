package dev.kontor.price.book;

import dev.kontor.base.shared.Page;
import dev.kontor.price.rule.Offer;
import dev.kontor.price.rule.PriceScope;
import dev.kontor.price.rule.ResolvedPrice;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a customer or a class pays on a day, product by product. */
public record PriceSheet(
        String currency,
        LocalDate on,
        List<ProductPrices> items,
        @Nullable String nextCursor,
        Page.Total total) {

    /** All charges of one product; {@code overridden} when the customer has own prices for it. */
    public record ProductPrices(
            UUID productId, String sku, String name, UUID categoryId, boolean overridden, List<ResolvedPrice> prices) {

        static ProductPrices of(Offer offer, PriceScope scope) {
            return new ProductPrices(
                    offer.productId(),
                    offer.sku(),
                    offer.name(),
                    offer.categoryId(),
                    offer.overridden(),
                    offer.prices(scope.day(), scope.explain()));
        }
    }
}

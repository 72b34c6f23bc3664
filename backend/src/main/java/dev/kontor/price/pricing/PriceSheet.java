package dev.kontor.price.pricing;

import dev.kontor.base.shared.Page;
import dev.kontor.goods.catalog.ChargeView;
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

        static ProductPrices of(OfferReader.ProductOffer row, PriceScope scope) {
            return of(row.sku(), row.name(), row.offer().charges(), row.offer(), scope);
        }

        static ProductPrices of(String sku, String name, List<ChargeView> charges, Offer offer, PriceScope scope) {
            List<ResolvedPrice> prices = charges.stream()
                    .map(charge -> new PriceQuestion(sku, charge.action(), charge.termMonths(), 1))
                    .map(question -> PriceRule.resolve(offer, question, scope.day(), scope.explain()))
                    .toList();
            boolean overridden =
                    offer.candidates().stream().anyMatch(candidate -> candidate.level() == ListKind.CUSTOMER);
            return new ProductPrices(offer.productId(), sku, name, offer.categoryId(), overridden, prices);
        }
    }
}

package dev.kontor.price.book;

import dev.kontor.base.shared.Page;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.list.PriceOwners;
import dev.kontor.price.rule.Offer;
import dev.kontor.price.rule.OfferReader;
import dev.kontor.price.rule.PriceScope;
import dev.kontor.price.rule.Prices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What customers and classes pay, product by product. */
@ApplicationScoped
public class PriceSheets {

    private final Prices prices;
    private final PriceOwners owners;
    private final ListedProducts listed;
    private final Products products;
    private final OfferReader reader;

    PriceSheets(Prices prices, PriceOwners owners, ListedProducts listed, Products products, OfferReader reader) {
        this.prices = prices;
        this.owners = owners;
        this.listed = listed;
        this.products = products;
        this.reader = reader;
    }

    /** 404 for an unknown customer. */
    @Transactional
    public PriceSheet ofCustomer(UUID customerId, PriceSheetFilter filter) {
        PriceScope scope = prices.ofCustomer(customerId, filter.on, filter.asKnownAt, filter.explain);
        return sheet(scope, filter.overridden ? overridden(customerId, filter) : shown(filter));
    }

    /** 404 for an unknown class. */
    @Transactional
    public PriceSheet ofClass(UUID classId, PriceSheetFilter filter) {
        return sheet(prices.ofClass(classId, filter.on, filter.asKnownAt, filter.explain), shown(filter));
    }

    private PriceSheet sheet(PriceScope scope, Page<ProductView> page) {
        List<String> skus = page.items().stream().map(ProductView::sku).toList();
        Map<String, Offer> offers = skus.isEmpty() ? Map.of() : reader.offers(scope, skus);
        List<PriceSheet.ProductPrices> items = skus.stream()
                .map(sku -> PriceSheet.ProductPrices.of(Objects.requireNonNull(offers.get(sku)), scope))
                .toList();
        return new PriceSheet(scope.currency(), scope.day(), items, page.nextCursor(), page.total());
    }

    private Page<ProductView> shown(PriceSheetFilter filter) {
        if (filter.sku == null) {
            return products.page(filter.products());
        }
        List<ProductView> one = products.bySkus(List.of(filter.sku));
        return new Page<>(one, null, Page.Total.of(one.size()));
    }

    private Page<ProductView> overridden(UUID customerId, PriceSheetFilter filter) {
        return owners.listOf(owners.customer(customerId))
                .map(list -> listed.page(list, filter.q, filter.categoryId, filter.limit, filter.cursor))
                .orElseGet(() -> new Page<>(List.of(), null, Page.Total.of(0)));
    }
}

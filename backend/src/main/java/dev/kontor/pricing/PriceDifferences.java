package dev.kontor.pricing;

import dev.kontor.catalog.ChargeView;
import dev.kontor.catalog.ProductFilter;
import dev.kontor.catalog.ProductView;
import dev.kontor.catalog.Products;
import dev.kontor.customer.CustomerRef;
import dev.kontor.customer.Customers;
import dev.kontor.shared.Cursor;
import dev.kontor.shared.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What changes for a customer between two days, whether by its own prices, its class, or discounts. */
@ApplicationScoped
public class PriceDifferences {

    private static final int BATCH = 1_000;

    private final Customers customers;
    private final Products products;
    private final PriceRepository repository;
    private final PriceClock clock;

    PriceDifferences(Customers customers, Products products, PriceRepository repository, PriceClock clock) {
        this.customers = customers;
        this.products = products;
        this.repository = repository;
        this.clock = clock;
    }

    /** Looks at all products, so that the total is exact; in the order of SKU, action and term. */
    @Transactional
    public Page<PriceDifference> page(UUID customerId, PriceDifferenceFilter filter) {
        clock.settle(filter.asKnownAt);
        Cursor cursor = Cursor.decode(filter.cursor, "difference", 1);
        int skipped = cursor == null ? 0 : cursor.number(0);
        List<PriceDifference> all = all(customers.require(customerId), filter);
        List<PriceDifference> rest =
                all.stream().skip(Math.max(0, skipped)).limit(filter.limit + 1L).toList();
        return Page.of(
                rest,
                filter.limit,
                Page.Total.of(all.size()),
                last -> Cursor.encode("difference", String.valueOf(skipped + filter.limit)),
                one -> one);
    }

    private List<PriceDifference> all(CustomerRef customer, PriceDifferenceFilter filter) {
        LocalDate from = Objects.requireNonNull(filter.from);
        LocalDate to = Objects.requireNonNull(filter.to);
        // every period at once, so that one reading answers for both days
        PriceScope scope =
                new PriceScope(customer.id(), customer.classId(), customer.currency(), from, filter.asKnownAt, true);
        List<PriceDifference> all = new ArrayList<>();
        ProductFilter shown = new ProductFilter();
        shown.limit = BATCH;
        do {
            Page<ProductView> page = products.page(shown);
            Map<String, Offer> offers = page.items().isEmpty()
                    ? Map.of()
                    : repository.offers(
                            scope, page.items().stream().map(ProductView::sku).toList());
            for (ProductView product : page.items()) {
                add(all, product, Objects.requireNonNull(offers.get(product.sku())), from, to);
            }
            shown.cursor = page.nextCursor();
            repository.forget();
        } while (shown.cursor != null);
        return all;
    }

    private static void add(List<PriceDifference> all, ProductView product, Offer offer, LocalDate from, LocalDate to) {
        for (ChargeView charge : product.charges()) {
            PriceQuestion question = new PriceQuestion(product.sku(), charge.action(), charge.termMonths(), 1);
            ResolvedPrice before = PriceRule.resolve(offer, question, from, false);
            ResolvedPrice after = PriceRule.resolve(offer, question, to, false);
            if (!Objects.equals(before.unitPrice(), after.unitPrice())) {
                all.add(new PriceDifference(
                        product.sku(),
                        product.id(),
                        product.name(),
                        charge.action(),
                        charge.termMonths(),
                        amount(before),
                        amount(after),
                        before.source(),
                        after.source()));
            }
        }
    }

    private static @Nullable BigDecimal amount(ResolvedPrice price) {
        return price.unitPrice() == null ? null : price.unitPrice().amount();
    }
}

package dev.kontor.price.book;

import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Page;
import dev.kontor.customer.customer.CustomerRef;
import dev.kontor.customer.customer.Customers;
import dev.kontor.goods.catalog.Action;
import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.goods.catalog.ProductFilter;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.list.PriceClock;
import dev.kontor.price.rule.Offer;
import dev.kontor.price.rule.OfferReader;
import dev.kontor.price.rule.PriceScope;
import dev.kontor.price.rule.PriceSource;
import dev.kontor.price.rule.ResolvedPrice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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
    private final OfferReader reader;
    private final EntityManager entityManager;
    private final PriceClock clock;

    PriceDifferences(
            Customers customers, Products products, OfferReader reader, EntityManager entityManager, PriceClock clock) {
        this.customers = customers;
        this.products = products;
        this.reader = reader;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Where a difference was found: by its number in a batch of products, and the cursor of that batch. */
    private record Found(PriceDifference difference, String batch, int number) {}

    /**
     * In the order of SKU, action and term. The first page looks at all products, so that the total is exact; its cursor
     * carries the total on, so that the others look only at what they show.
     */
    @Transactional
    public Page<PriceDifference> page(UUID customerId, PriceDifferenceFilter filter) {
        clock.settle(filter.asKnownAt);
        Cursor cursor = Cursor.decode(filter.cursor, "difference", 3);
        int skipped = cursor == null ? 0 : Math.max(0, cursor.number(1));
        int enough = cursor == null ? Integer.MAX_VALUE : skipped + filter.limit + 1;
        List<Found> found = find(customers.require(customerId), filter, cursor == null ? "" : cursor.key(0), enough);
        int total = cursor == null ? found.size() : cursor.number(2);
        return Page.of(
                found.stream().skip(skipped).limit(filter.limit + 1L).toList(),
                filter.limit,
                Page.Total.of(total),
                last -> Cursor.encode("difference", last.batch(), after(last), String.valueOf(total)),
                Found::difference);
    }

    private static String after(Found last) {
        return String.valueOf(last.number() + 1);
    }

    private List<Found> find(CustomerRef customer, PriceDifferenceFilter filter, String batch, int enough) {
        LocalDate from = Objects.requireNonNull(filter.from);
        LocalDate to = Objects.requireNonNull(filter.to);
        // every period at once, so that one reading answers for both days
        PriceScope scope =
                new PriceScope(customer.id(), customer.classId(), customer.currency(), from, filter.asKnownAt, true);
        List<Found> found = new ArrayList<>();
        ProductFilter shown = new ProductFilter();
        shown.limit = BATCH;
        shown.cursor = batch.isEmpty() ? null : batch;
        do {
            String start = shown.cursor == null ? "" : shown.cursor;
            Page<ProductView> page = products.page(shown);
            List<PriceDifference> differences = differences(page.items(), scope, from, to);
            for (int i = 0; i < differences.size(); i++) {
                found.add(new Found(differences.get(i), start, i));
            }
            shown.cursor = page.nextCursor();
            entityManager.clear();
        } while (shown.cursor != null && found.size() < enough);
        return found;
    }

    private List<PriceDifference> differences(List<ProductView> batch, PriceScope scope, LocalDate from, LocalDate to) {
        List<PriceDifference> found = new ArrayList<>();
        if (!batch.isEmpty()) {
            List<String> skus = batch.stream().map(ProductView::sku).toList();
            Map<String, Offer> offers = reader.offers(scope, skus);
            skus.forEach(sku -> add(found, Objects.requireNonNull(offers.get(sku)), from, to));
        }
        return found;
    }

    private static void add(List<PriceDifference> all, Offer offer, LocalDate from, LocalDate to) {
        for (ChargeView charge : offer.charges()) {
            ResolvedPrice before = offer.price(from, charge);
            ResolvedPrice after = offer.price(to, charge);
            if (!Objects.equals(before.unitPrice(), after.unitPrice())) {
                all.add(new PriceDifference(
                        offer.sku(),
                        offer.productId(),
                        offer.name(),
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

    /** A price that is another one on a later day; an absent amount: not sold. */
    public record PriceDifference(
            String sku,
            UUID productId,
            String name,
            Action action,
            int termMonths,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            @Nullable PriceSource sourceBefore,
            @Nullable PriceSource sourceAfter) {}
}

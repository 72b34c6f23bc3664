package dev.kontor.app.demo;

import dev.kontor.customer.customer.CustomerRef;
import dev.kontor.customer.customer.Customers;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.book.PriceSetView;
import dev.kontor.price.book.PriceSets;
import dev.kontor.price.list.PriceLists;
import dev.kontor.price.set.PriceSetChange;
import dev.kontor.price.set.PriceSetChanges;
import dev.kontor.price.set.SetWriting;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;

/** Ten customers of the demo with their own prices for three domains: complete sets, below their class. */
@ApplicationScoped
class DemoOwnPrices {

    private static final List<String> CUSTOMERS =
            List.of("ALFKI", "BLAUS", "DRACD", "FRANK", "KOENE", "LEHMS", "MORGK", "OTTIK", "QUICK", "TOMSP");
    private static final List<String> DOMAINS = List.of(".com", ".de", ".net");
    private static final BigDecimal SHARE = new BigDecimal("0.92");

    private final Customers customers;
    private final Products products;
    private final PriceLists lists;
    private final PriceSets sets;
    private final PriceSetChanges changes;

    DemoOwnPrices(Customers customers, Products products, PriceLists lists, PriceSets sets, PriceSetChanges changes) {
        this.customers = customers;
        this.products = products;
        this.lists = lists;
        this.sets = sets;
        this.changes = changes;
    }

    void give() {
        List<ProductView> domains = products.bySkus(DOMAINS);
        for (CustomerRef customer : customers.byExternalIds(CUSTOMERS)) {
            domains.forEach(domain -> give(customer.id(), domain));
        }
    }

    private void give(UUID customer, ProductView domain) {
        PriceSetView classPrices = sets.readOfCustomer(customer, domain.id());
        List<PriceSetChange.NewPriceEntry> own = classPrices.inherited().stream()
                .filter(price -> price.amount() != null)
                .map(price -> new PriceSetChange.NewPriceEntry(
                        price.action(), price.termMonths(), 1, below(price.amount()), null, null))
                .toList();
        if (!own.isEmpty()) {
            changes.write(
                    lists.customer(customer),
                    domain.id(),
                    new PriceSetChange(classPrices.currency(), own),
                    SetWriting.PLAIN);
        }
    }

    private static BigDecimal below(BigDecimal amount) {
        return amount.multiply(SHARE).setScale(2, RoundingMode.HALF_UP);
    }
}

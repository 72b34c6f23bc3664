package dev.kontor.app.demo;

import dev.kontor.customer.customer.CustomerRef;
import dev.kontor.customer.customer.Customers;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.book.PriceSetView;
import dev.kontor.price.book.PriceSets;
import dev.kontor.price.list.PriceLists;
import dev.kontor.price.list.PriceOwner;
import dev.kontor.price.set.PriceSetChange;
import dev.kontor.price.set.PriceSetChanges;
import dev.kontor.price.set.SetWriting;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Complete sets of prices for some domains: of class A, below the standard, and of ten customers, below their class. */
@ApplicationScoped
class DemoOwnPrices {

    private static final List<String> CUSTOMERS =
            List.of("ALFKI", "BLAUS", "DRACD", "FRANK", "KOENE", "LEHMS", "MORGK", "OTTIK", "QUICK", "TOMSP");
    private static final List<String> DOMAINS = List.of(".com", ".de", ".net");
    private static final List<String> OF_CLASS =
            List.of(".com", ".net", ".org", ".de", ".eu", ".fr", ".it", ".nl", ".be", ".biz", ".shop", ".berlin");
    private static final BigDecimal SHARE = new BigDecimal("0.92");
    private static final BigDecimal SHARE_OF_CLASS = new BigDecimal("0.97");

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

    void give(UUID classId) {
        for (ProductView domain : products.bySkus(OF_CLASS)) {
            write(
                    lists.customerClass(classId, null),
                    domain,
                    sets.readOfClass(classId, null, domain.id()),
                    SHARE_OF_CLASS);
        }
        List<ProductView> domains = products.bySkus(DOMAINS);
        for (CustomerRef customer : customers.byExternalIds(CUSTOMERS)) {
            PriceOwner owner = lists.customer(customer.id());
            domains.forEach(domain -> write(owner, domain, sets.readOfCustomer(customer.id(), domain.id()), SHARE));
        }
    }

    private void write(PriceOwner owner, ProductView domain, PriceSetView inherited, BigDecimal share) {
        List<PriceSetChange.NewPriceEntry> own = new ArrayList<>();
        for (PriceSetView.InheritedPrice price : inherited.inherited()) {
            if (price.amount() != null) {
                BigDecimal amount = price.amount().multiply(share).setScale(2, RoundingMode.HALF_UP);
                own.add(new PriceSetChange.NewPriceEntry(price.action(), price.termMonths(), 1, amount, null, null));
            }
        }
        if (!own.isEmpty()) {
            changes.write(owner, domain.id(), new PriceSetChange(inherited.currency(), own), SetWriting.PLAIN);
        }
    }
}

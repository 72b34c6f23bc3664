package dev.kontor.app.demo;

import dev.kontor.customer.customer.CustomerRef;
import dev.kontor.customer.customer.Customers;
import dev.kontor.goods.catalog.ProductKind;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.holding.association.Associations;
import dev.kontor.holding.association.NewAssociations;
import dev.kontor.holding.association.RenewalInput;
import dev.kontor.holding.association.RenewalMode;
import dev.kontor.holding.subscription.SubscriptionAttributes;
import dev.kontor.holding.subscription.SubscriptionInput;
import dev.kontor.holding.subscription.Subscriptions;
import dev.kontor.price.load.PriceImports;
import dev.kontor.price.load.PriceImports.PriceImportOptions;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a demo reseller holds upstream, and which of it its customers have, had and will have. */
@ApplicationScoped
class DemoHoldings {

    private static final List<String> CUSTOMERS =
            List.of("ALFKI", "BLAUS", "DRACD", "FRANK", "KOENE", "LEHMS", "MORGK", "OTTIK", "QUICK", "TOMSP");
    private static final int ASSOCIATED = 36;
    private static final List<RenewalMode> MODES = List.of(RenewalMode.values());

    private final Subscriptions subscriptions;
    private final Associations associations;
    private final Customers customers;
    private final Products products;
    private final PriceImports prices;
    private final ResellerDay day;

    DemoHoldings(
            Subscriptions subscriptions,
            Associations associations,
            Customers customers,
            Products products,
            PriceImports prices,
            ResellerDay day) {
        this.subscriptions = subscriptions;
        this.associations = associations;
        this.customers = customers;
        this.products = products;
        this.prices = prices;
        this.day = day;
    }

    /** Products that renew by the month or the year, in a standard list. */
    void sell(UUID standardList) {
        sell(
                standardList,
                "hosting-prices.csv",
                Map.of("setup", "SETUP/0", "month", "RENEW/1"),
                ProductKind.HOSTING,
                "Hosting");
        sell(
                standardList,
                "licence-prices.csv",
                Map.of("purchase", "PURCHASE/0", "year", "RENEW/12"),
                ProductKind.LICENCE,
                "Software");
        sell(
                standardList,
                "service-prices.csv",
                Map.of("setup", "SETUP/0", "month", "RENEW/1"),
                ProductKind.SERVICE,
                "Care");
    }

    /**
     * Sixty subscriptions, thirty-six of them with customers, and four packages.
     *
     * @param seller the customer who registered some of them for the others, if there is one
     */
    void make(@Nullable String seller) {
        UUID by = seller == null
                ? null
                : customers.byExternalIds(List.of(seller)).getFirst().id();
        List<DemoThing> things = DemoThing.all();
        List<UUID> held = hold(things);
        List<CustomerRef> owners = customers.byExternalIds(CUSTOMERS);
        for (int i = 0; i < ASSOCIATED; i++) {
            associate(owners.get(i % owners.size()), held.get(i * held.size() / ASSOCIATED), by, i);
        }
        for (int i = 0; i < 4; i++) {
            associations.associate(wanted(owners.get(i).id(), List.of(), "CARE-BASIC", null, i));
        }
    }

    private void sell(UUID list, String file, Map<String, String> charges, ProductKind kind, String category) {
        Map<String, String> columns = new HashMap<>(charges);
        columns.put("sku", "sku");
        columns.put("name", "name");
        PriceImportOptions options = new PriceImportOptions(
                columns,
                Map.of(),
                null,
                null,
                false,
                false,
                new PriceImportOptions.NewProducts(kind, category),
                null,
                null,
                null,
                null,
                null,
                false);
        DemoReseller.require(DemoFile.with(file, path -> prices.run(list, path, options)), file);
    }

    private List<UUID> hold(List<DemoThing> things) {
        Set<String> known = products.bySkus(things.stream().map(DemoThing::sku).collect(Collectors.toSet())).stream()
                .map(ProductView::sku)
                .collect(Collectors.toSet());
        LocalDate today = day.today();
        List<UUID> held = new ArrayList<>();
        for (DemoThing thing : things) {
            boolean ofCatalogue = known.contains(thing.sku());
            held.add(subscriptions
                    .write(
                            thing.externalId(),
                            new SubscriptionInput(
                                    thing.externalId(),
                                    thing.kind(),
                                    ofCatalogue ? thing.sku() : null,
                                    ofCatalogue ? null : thing.productName(),
                                    thing.identifier(),
                                    thing.upstreamUser(),
                                    thing.kind() == ProductKind.HOSTING ? "Business" : null,
                                    today.minusDays(thing.contractedDaysAgo()),
                                    today.plusDays(thing.expiresInDays()),
                                    thing.status(),
                                    attributes(thing)))
                    .id());
        }
        return held;
    }

    private static @Nullable SubscriptionAttributes attributes(DemoThing thing) {
        return thing.kind() == ProductKind.DOMAIN
                ? SubscriptionAttributes.ofDomain(List.of("ns1.demo.example", "ns2.demo.example"))
                : null;
    }

    private void associate(CustomerRef owner, UUID subscription, @Nullable UUID by, int n) {
        UUID seller = n % 4 == 1 && !owner.id().equals(by) ? by : null;
        associations.associate(wanted(owner.id(), List.of(subscription), null, seller, n));
    }

    /** Every ninth is over, every tenth has not begun, the others renew one way or another. */
    private NewAssociations wanted(
            UUID customer, List<UUID> subscriptions, @Nullable String sku, @Nullable UUID seller, int n) {
        LocalDate today = day.today();
        boolean over = sku == null && n % 9 == 8;
        boolean planned = sku == null && n % 10 == 9;
        LocalDate start = planned ? today.plusDays(20) : today.minusDays(400 - n * 8L);
        RenewalMode mode = MODES.get(n % MODES.size());
        int months = sku == null ? 12 : 1;
        return new NewAssociations(
                customer,
                null,
                subscriptions,
                sku,
                null,
                start,
                over ? today.minusDays(30) : null,
                over || n % 7 == 6 ? null : new RenewalInput(months, mode, today.plusDays(5 + n * 9L)),
                n % 4 != 3,
                List.of("ORDER", "CONTENT", "EDI"),
                n % 5 == 0,
                n % 6 == 0,
                seller,
                null);
    }
}

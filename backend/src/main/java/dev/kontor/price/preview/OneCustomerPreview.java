package dev.kontor.price.preview;

import dev.kontor.base.shared.Page;
import dev.kontor.customer.customer.Customers;
import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.book.PriceSets;
import dev.kontor.price.change.PricePlan.Key;
import dev.kontor.price.change.PricePublications.Published;
import dev.kontor.price.guard.PriceGuard;
import dev.kontor.price.list.PriceListRef;
import dev.kontor.price.list.PriceOwner;
import dev.kontor.price.list.PriceOwners;
import dev.kontor.price.preview.OneCustomerReach.Outcome;
import dev.kontor.price.rule.Offer;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What a change of one customer's own prices does to it: against its own prices before, or what showed through. */
@ApplicationScoped
class OneCustomerPreview {

    private final PreviewReader reader;
    private final PriceGuard guard;
    private final Products products;
    private final PriceOwners owners;
    private final Customers customers;
    private final PriceSets sets;

    OneCustomerPreview(
            PreviewReader reader,
            PriceGuard guard,
            Products products,
            PriceOwners owners,
            Customers customers,
            PriceSets sets) {
        this.reader = reader;
        this.guard = guard;
        this.products = products;
        this.owners = owners;
        this.customers = customers;
        this.sets = sets;
    }

    /** Of a change that is published in this transaction. */
    Reached of(Published published, boolean costs) {
        return outcome(published).reached(costs);
    }

    /** The customer, if anything changes for it. */
    Page<AffectedCustomer> page(Published published, AffectedCustomerFilter filter) {
        return outcome(published).page(customers.require(customerOf(published)), filter.effect);
    }

    private static UUID customerOf(Published published) {
        return Objects.requireNonNull(published.list().customerId());
    }

    private Outcome outcome(Published published) {
        PriceListRef list = published.list();
        LocalDate day = published.from();
        PriceOwner owner = owners.customer(customerOf(published));
        // a customer pays by the list in its own currency only
        Collection<UUID> charges =
                owner.currency().equals(list.currency()) ? published.plan().chargeIds() : List.of();
        Map<Key, BigDecimal> after = new HashMap<>();
        sets.own(day, list.id(), charges)
                .forEach(price -> after.put(new Key(price.chargeId(), price.minQuantity()), price.amount()));
        OneCustomerReach reach = new OneCustomerReach(
                owner, day, PreviewLevels.steps(published.plan().before(after, day)), PreviewLevels.steps(after));
        List<ProductView> shown = charges.isEmpty() ? List.of() : products.bySkus(reader.skus(charges));
        Map<UUID, Offer> inherited = sets.inheritedOn(owner, shown, day);
        for (ProductView product : shown) {
            for (ChargeView charge : product.charges()) {
                reach.offer(charge, Objects.requireNonNull(inherited.get(product.id())));
            }
        }
        return reach.outcome(
                charges, guard.floors(charges, list.currency(), day), reader.renewals(owner.id(), charges));
    }
}

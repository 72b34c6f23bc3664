package dev.kontor.price.preview;

import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.change.PriceFloors;
import dev.kontor.price.change.PricePlan.Key;
import dev.kontor.price.change.PricePublications.Published;
import dev.kontor.price.preview.OneCustomerReach.Outcome;
import dev.kontor.price.pricing.InheritedPrices;
import dev.kontor.price.pricing.OwnPrices;
import dev.kontor.price.pricing.PriceListRef;
import dev.kontor.price.pricing.PriceOwner;
import dev.kontor.price.pricing.PriceOwners;
import dev.kontor.price.pricing.PriceSets;
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
    private final PriceFloors floors;
    private final Products products;
    private final PriceOwners owners;
    private final PriceSets sets;
    private final OwnPrices own;

    OneCustomerPreview(
            PreviewReader reader,
            PriceFloors floors,
            Products products,
            PriceOwners owners,
            PriceSets sets,
            OwnPrices own) {
        this.reader = reader;
        this.floors = floors;
        this.products = products;
        this.owners = owners;
        this.sets = sets;
        this.own = own;
    }

    /** Of a change that is published in this transaction. */
    Outcome of(PriceListRef list, Published published) {
        LocalDate day = published.from();
        PriceOwner owner = owners.customer(Objects.requireNonNull(list.customerId()));
        // a customer pays by the list in its own currency only
        Collection<UUID> charges =
                owner.currency().equals(list.currency()) ? published.plan().chargeIds() : List.of();
        Map<Key, BigDecimal> after = new HashMap<>();
        own.on(day, list.id(), charges)
                .forEach(price -> after.put(new Key(price.chargeId(), price.minQuantity()), price.amount()));
        OneCustomerReach reach = new OneCustomerReach(
                owner, day, PreviewLevels.steps(published.plan().before(after, day)), PreviewLevels.steps(after));
        List<ProductView> shown = charges.isEmpty() ? List.of() : products.bySkus(reader.skus(charges));
        Map<UUID, InheritedPrices> inherited = sets.inheritedOn(owner, shown, day);
        for (ProductView product : shown) {
            for (ChargeView charge : product.charges()) {
                reach.offer(charge, Objects.requireNonNull(inherited.get(product.id())));
            }
        }
        return reach.outcome(charges, floors.of(charges, list.currency(), day), reader.renewals(owner.id(), charges));
    }
}

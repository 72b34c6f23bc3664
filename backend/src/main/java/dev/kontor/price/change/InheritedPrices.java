package dev.kontor.price.change;

import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.book.PriceSets;
import dev.kontor.price.change.PricePlan.Key;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceList;
import dev.kontor.price.list.PriceLists;
import dev.kontor.price.list.PriceOwner;
import dev.kontor.price.rule.Offer;
import dev.kontor.price.rule.ResolvedPrice;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is paid where the list of a change says nothing: the class's price, or the standard one. */
@ApplicationScoped
class InheritedPrices {

    private final PriceLists lists;
    private final Products products;
    private final PriceSets sets;

    InheritedPrices(PriceLists lists, Products products, PriceSets sets) {
        this.lists = lists;
        this.products = products;
        this.sets = sets;
    }

    /** On a day, as it was known at a moment; nothing shows through costs and standard prices. */
    Map<Key, ResolvedPrice> of(
            PriceList list, List<String> skus, Set<Key> keys, LocalDate on, @Nullable Instant knownAt) {
        if (list.kind() == ListKind.COST || list.kind() == ListKind.LIST || keys.isEmpty()) {
            return Map.of();
        }
        PriceOwner owner = lists.ownerOf(list.id());
        List<ProductView> shown = products.bySkus(skus);
        Map<UUID, Offer> offers = sets.inheritedOn(owner, shown, on, knownAt);
        Map<UUID, List<Key>> byCharge = keys.stream().collect(Collectors.groupingBy(Key::chargeId));
        Map<Key, ResolvedPrice> inherited = new HashMap<>();
        for (ProductView product : shown) {
            Offer offer = offers.get(product.id());
            if (offer != null) {
                product.charges()
                        .forEach(charge -> inherited.putAll(
                                prices(offer, charge, byCharge.getOrDefault(charge.id(), List.of()), on)));
            }
        }
        return inherited;
    }

    private static Map<Key, ResolvedPrice> prices(Offer offer, ChargeView charge, Collection<Key> keys, LocalDate on) {
        return keys.stream()
                .collect(Collectors.toMap(key -> key, key -> offer.price(on, charge, key.minQuantity(), 1)));
    }
}

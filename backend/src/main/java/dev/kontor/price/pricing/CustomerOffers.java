package dev.kontor.price.pricing;

import dev.kontor.customer.customer.CustomerRef;
import dev.kontor.goods.catalog.ProductView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What can decide the prices of many customers, by whose it is. */
record CustomerOffers(Map<Owner, List<Candidate>> candidates, Map<UUID, List<Adjustment>> adjustments) {

    /** Whose list, in which currency. */
    record Owner(UUID id, String currency) {}

    /** The owners of the lists and adjustments that may decide for a customer. */
    static List<UUID> owners(CustomerRef customer) {
        return customer.classId() == null
                ? List.of(customer.id(), PriceList.NOBODY)
                : List.of(customer.id(), customer.classId(), PriceList.NOBODY);
    }

    Offer of(CustomerRef customer, ProductView product) {
        List<Candidate> own = new ArrayList<>();
        List<Adjustment> granted = new ArrayList<>();
        for (UUID owner : owners(customer)) {
            own.addAll(candidates.getOrDefault(new Owner(owner, customer.currency()), List.of()));
            granted.addAll(adjustments.getOrDefault(owner, List.of()));
        }
        return new Offer(product.id(), product.categoryId(), customer.currency(), product.charges(), own, granted);
    }
}

package dev.kontor.holding.association;

import dev.kontor.goods.catalog.ProductKind;
import dev.kontor.holding.association.AssociationView.AssociatedSubscription;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a customer has: a subscription, or a product without one. */
public record AssociationSubject(
        @Nullable AssociatedSubscription subscription,
        @Nullable UUID productId,
        ProductKind kind,
        @Nullable String sku,
        String productName) {}

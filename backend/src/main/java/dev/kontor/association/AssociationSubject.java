package dev.kontor.association;

import dev.kontor.association.AssociationView.AssociatedSubscription;
import dev.kontor.catalog.ProductKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a customer has: a subscription, or a product without one. */
record AssociationSubject(
        @Nullable AssociatedSubscription subscription,
        @Nullable UUID productId,
        ProductKind kind,
        @Nullable String sku,
        String productName) {}

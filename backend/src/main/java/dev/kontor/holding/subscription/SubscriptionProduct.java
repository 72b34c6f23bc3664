package dev.kontor.holding.subscription;

import dev.kontor.goods.catalog.ProductKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a subscription is of: a product of the catalogue, or only what upstream calls it. */
record SubscriptionProduct(@Nullable UUID id, @Nullable String sku, ProductKind kind, String name) {}

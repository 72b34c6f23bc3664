package dev.kontor.holding.subscription;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told of a subscription by others: its product and who has it. */
record SubscriptionFacts(
        @Nullable String sku,
        @Nullable String productName,
        @Nullable SubscriptionHolder holder) {

    /** SKU and name of a product of the catalogue. */
    record ProductName(UUID id, String sku, String name) {}
}

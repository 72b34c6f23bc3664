package dev.kontor.holding.subscription;

import dev.kontor.base.shared.Versioned;
import dev.kontor.goods.catalog.ProductKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is held upstream; {@code association} is the one of today, or else the next. */
public record SubscriptionView(
        UUID id,
        @Nullable String externalId,
        ProductKind kind,
        @Nullable String sku,
        String productName,
        String identifier,
        @Nullable String upstreamUser,
        @Nullable String plan,
        @Nullable LocalDate contractedOn,
        @Nullable LocalDate expiresOn,
        SubscriptionStatus status,
        SubscriptionAttributes attributes,
        @Nullable SubscriptionHolder association,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    /** Whose a subscription is by its association: today, or else next. {@code endsOn} is the last day. */
    public record SubscriptionHolder(
            UUID id,
            UUID customerId,
            String customerName,
            String customerNumber,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {}
}

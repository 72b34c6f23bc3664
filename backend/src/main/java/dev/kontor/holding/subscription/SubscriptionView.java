package dev.kontor.holding.subscription;

import dev.kontor.base.shared.Versioned;
import dev.kontor.goods.catalog.ProductKind;
import dev.kontor.holding.subscription.SubscriptionViews.ProductName;
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

    static SubscriptionView of(Subscription row, @Nullable ProductName product, @Nullable SubscriptionHolder holder) {
        return new SubscriptionView(
                row.id,
                row.externalId,
                row.kind,
                product == null ? null : product.sku(),
                product == null ? row.name : product.name(),
                row.identifier,
                row.upstreamUser,
                row.plan,
                row.contractedOn,
                row.expiresOn,
                row.status,
                SubscriptionAttributes.of(row.attributes),
                holder,
                row.version,
                row.createdAt,
                row.updatedAt);
    }

    /** Whose a subscription is by its association: today, or else next. {@code endsOn} is the last day. */
    public record SubscriptionHolder(
            UUID id,
            UUID customerId,
            String customerName,
            String customerNumber,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {}
}

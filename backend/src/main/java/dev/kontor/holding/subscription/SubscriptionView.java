package dev.kontor.holding.subscription;

import dev.kontor.base.http.Versioned;
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

    static SubscriptionView of(Subscription row, SubscriptionFacts facts) {
        return new SubscriptionView(
                row.id,
                row.externalId,
                row.kind,
                facts.sku(),
                facts.productName() == null ? row.name : facts.productName(),
                row.identifier,
                row.upstreamUser,
                row.plan,
                row.contractedOn,
                row.expiresOn,
                row.status,
                SubscriptionAttributes.of(row.attributes),
                facts.holder(),
                row.version,
                row.createdAt,
                row.updatedAt);
    }
}

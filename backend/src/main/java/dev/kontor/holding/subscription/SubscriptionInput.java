package dev.kontor.holding.subscription;

import dev.kontor.goods.catalog.ProductKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A subscription as staff or an upstream panel knows it. With {@code sku} its kind and name are those of the product. */
public record SubscriptionInput(
        @Size(max = 100) @Nullable String externalId,
        @Nullable ProductKind kind,
        @Size(max = 100) @Nullable String sku,
        @Size(max = 200) @Nullable String productName,
        @NotBlank @Size(max = 255) String identifier,
        @Size(max = 100) @Nullable String upstreamUser,
        @Size(max = 200) @Nullable String plan,
        @Nullable LocalDate contractedOn,
        @Nullable LocalDate expiresOn,
        @Nullable SubscriptionStatus status,
        @Valid @Nullable SubscriptionAttributes attributes) {

    public SubscriptionInput {
        externalId = orNull(externalId);
        sku = orNull(sku);
        productName = orNull(productName);
        upstreamUser = orNull(upstreamUser);
        plan = orNull(plan);
        status = status == null ? SubscriptionStatus.ACTIVE : status;
        attributes = attributes == null ? SubscriptionAttributes.NONE : attributes;
    }

    // never null once made, although they may be left out

    @Override
    public SubscriptionStatus status() {
        return Objects.requireNonNull(status);
    }

    @Override
    public SubscriptionAttributes attributes() {
        return Objects.requireNonNull(attributes);
    }

    /** The same for an upstream panel, which names it by its own id. */
    SubscriptionInput withExternalId(String id) {
        return new SubscriptionInput(
                id,
                kind,
                sku,
                productName,
                identifier,
                upstreamUser,
                plan,
                contractedOn,
                expiresOn,
                status,
                attributes);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}

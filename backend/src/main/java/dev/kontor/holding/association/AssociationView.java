package dev.kontor.holding.association;

import dev.kontor.base.shared.Versioned;
import dev.kontor.goods.catalog.ProductKind;
import dev.kontor.holding.subscription.SubscriptionStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has, had or will have. Own dates stand beside those of upstream, which they never change (E21); {@code
 * datesDiffer} warns where the association or its next period goes on after upstream expires.
 */
public record AssociationView(
        UUID id,
        AssociationState state,
        AssociatedCustomer customer,
        @Nullable AssociatedSubscription subscription,
        ProductKind kind,
        @Nullable String sku,
        String productName,
        int quantity,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate lastOn,
        @Nullable RenewalView renewal,
        boolean notifyCustomer,
        List<String> services,
        boolean updateService,
        boolean transferable,
        @Nullable AssociatedCustomer registeredBy,
        @Nullable String note,
        boolean datesDiffer,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    /** A customer by its number and name. */
    public record AssociatedCustomer(UUID id, String number, String name) {}

    /** What is held upstream, with the dates of upstream. */
    public record AssociatedSubscription(
            UUID id,
            String identifier,
            ProductKind kind,
            @Nullable String upstreamUser,
            @Nullable String plan,
            @Nullable LocalDate contractedOn,
            @Nullable LocalDate expiresOn,
            SubscriptionStatus status) {}

    /**
     * When it renews, and at what price; {@code answer} is there when somebody was asked and said so, {@code heldUntil} when
     * the day has come while the customer's renewals are locked: unlocked until then it renews, or else it ended.
     */
    public record RenewalView(
            int intervalMonths,
            RenewalMode mode,
            LocalDate nextOn,
            @Nullable RenewalAnswer answer,
            @Nullable LocalDate heldUntil,
            @Nullable RenewalPrice price) {}
}

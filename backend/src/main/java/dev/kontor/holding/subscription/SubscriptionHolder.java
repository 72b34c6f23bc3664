package dev.kontor.holding.subscription;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose a subscription is by its association: today, or else next. {@code endsOn} is the last day. */
public record SubscriptionHolder(
        UUID id,
        UUID customerId,
        String customerName,
        String customerNumber,
        LocalDate startsOn,
        @Nullable LocalDate endsOn) {}

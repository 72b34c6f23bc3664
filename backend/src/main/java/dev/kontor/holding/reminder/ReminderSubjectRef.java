package dev.kontor.holding.reminder;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a reminder is about: an association, or a subscription that may not be associated. */
public record ReminderSubjectRef(
        @Nullable UUID associationId,
        @Nullable UUID subscriptionId,
        String productName,
        @Nullable String identifier) {}

package dev.kontor.holding.reminderrule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** A rule as people enter it: so many days before the event, that recipient is told. */
public record ReminderRuleInput(
        @NotNull ReminderEvent event,
        @NotNull @Min(0) @Max(365) Integer daysBefore,
        @NotNull ReminderRecipient recipient,
        @NotNull Boolean active) {}

package dev.kontor.holding.reminderrule;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The time of the day at which reminders go out, where the reseller is. */
public record ReminderSettingsChange(
        @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "A time is like 08:00.")
        String sendAt) {}

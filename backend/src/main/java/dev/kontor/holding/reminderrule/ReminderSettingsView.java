package dev.kontor.holding.reminderrule;

import dev.kontor.base.http.Versioned;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When reminders go out; everything up to {@code decidedUntil} is decided. */
public record ReminderSettingsView(
        String sendAt, String timeZone, @Nullable LocalDate decidedUntil, long version) implements Versioned {}

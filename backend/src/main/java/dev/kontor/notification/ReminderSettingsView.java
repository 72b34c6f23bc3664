package dev.kontor.notification;

import dev.kontor.http.Versioned;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When reminders go out; everything up to {@code decidedUntil} is decided. */
public record ReminderSettingsView(
        String sendAt, String timeZone, @Nullable LocalDate decidedUntil, long version) implements Versioned {}

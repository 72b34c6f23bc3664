package dev.kontor.holding.reminderrule;

import java.time.LocalDate;

/** The days that are to be decided: after one, until the other. Several when the server was down. */
public record ReminderWindow(LocalDate after, LocalDate until, LocalDate today) {

    public boolean contains(LocalDate day) {
        return day.isAfter(after) && !day.isAfter(until);
    }

    public boolean isEmpty() {
        return !until.isAfter(after);
    }
}

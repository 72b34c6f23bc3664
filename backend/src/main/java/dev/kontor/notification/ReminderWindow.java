package dev.kontor.notification;

import java.time.LocalDate;

/** The days that are to be decided: after one, until the other. Several when the server was down. */
record ReminderWindow(LocalDate after, LocalDate until, LocalDate today) {

    boolean contains(LocalDate day) {
        return day.isAfter(after) && !day.isAfter(until);
    }

    boolean isEmpty() {
        return !until.isAfter(after);
    }
}

package dev.kontor.holding.reminderrule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The time of the day at which reminders go out, where the reseller is. */
public record SendingTime(LocalTime at, ZoneId zone) {

    /** On a day whose clock is put forward over it, it is as much later. */
    public Instant on(LocalDate day) {
        return day.atTime(at).atZone(zone).toInstant();
    }

    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    /** The last day whose reminders are to be sent by now. */
    public LocalDate lastDue(Instant now) {
        LocalDate today = today(now);
        return now.isBefore(on(today)) ? today.minusDays(1) : today;
    }
}

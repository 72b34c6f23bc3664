package dev.kontor.holding.association;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When something renews: every so many months, counted from one day, so that nothing drifts at the end of a month: 31
 * January, 28 February, 31 March.
 */
public record Renewal(LocalDate anchor, int months, RenewalMode mode, LocalDate nextOn) {

    /** The first renewal one interval after the start. */
    static Renewal from(LocalDate startsOn, int months, RenewalMode mode) {
        return new Renewal(startsOn, months, mode, startsOn.plusMonths(months));
    }

    /** The next renewal on a given day; counted from the start if it is a whole number of intervals after it. */
    static Renewal from(LocalDate startsOn, int months, RenewalMode mode, LocalDate nextOn) {
        long periods = Math.round((double) ChronoUnit.DAYS.between(startsOn, nextOn) / (months * 30.436875));
        boolean counted = periods > 0 && startsOn.plusMonths(periods * months).equals(nextOn);
        return new Renewal(counted ? startsOn : nextOn, months, mode, nextOn);
    }

    /** The renewal after this one. */
    public Renewal next() {
        return notBefore(nextOn.plusDays(1));
    }

    /** The first renewal that is not before this day, and not before the present one. */
    Renewal notBefore(LocalDate day) {
        if (!nextOn.isBefore(day)) {
            return this;
        }
        long periods = Math.max(0, ChronoUnit.MONTHS.between(anchor, day) / months);
        LocalDate next = anchor.plusMonths(periods * months);
        while (next.isBefore(day)) {
            periods++;
            next = anchor.plusMonths(periods * months);
        }
        return new Renewal(anchor, months, mode, next);
    }
}

package dev.kontor.pricing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from (inclusive) to (exclusive); an absent end is open. */
record Period(@Nullable LocalDate from, @Nullable LocalDate until) {

    static final Period ALWAYS = new Period(null, null);

    boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    boolean overlaps(Period other) {
        return (until == null || other.from == null || other.from.isBefore(until))
                && (other.until == null || from == null || from.isBefore(other.until));
    }

    boolean isEmpty() {
        return from != null && until != null && !from.isBefore(until);
    }
}

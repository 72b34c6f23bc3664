package dev.kontor.price.list;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from (inclusive) to (exclusive); an absent end is open. */
public record Period(@Nullable LocalDate from, @Nullable LocalDate until) {

    public static final Period ALWAYS = new Period(null, null);

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    public boolean overlaps(Period other) {
        return (until == null || other.from == null || other.from.isBefore(until))
                && (other.until == null || from == null || from.isBefore(other.until));
    }

    public boolean isEmpty() {
        return from != null && until != null && !from.isBefore(until);
    }
}

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

    /** Its days before another begins. */
    public @Nullable Period before(Period other) {
        if (other.from == null || (from != null && !from.isBefore(other.from))) {
            return null;
        }
        boolean endsEarlier = until != null && until.isBefore(other.from);
        return new Period(from, endsEarlier ? until : other.from);
    }

    /** Its days after another ended. */
    public @Nullable Period after(Period other) {
        if (other.until == null || (until != null && !other.until.isBefore(until))) {
            return null;
        }
        boolean beginsLater = from != null && from.isAfter(other.until);
        return new Period(beginsLater ? from : other.until, until);
    }

    public boolean isEmpty() {
        return from != null && until != null && !from.isBefore(until);
    }
}

package dev.kontor.holding.association;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where an association stands on a day. */
public enum AssociationState {
    PLANNED,
    ACTIVE,
    ENDED;

    static AssociationState on(LocalDate day, LocalDate startsOn, @Nullable LocalDate lastOn) {
        if (lastOn != null && lastOn.isBefore(day)) {
            return ENDED;
        }
        return startsOn.isAfter(day) ? PLANNED : ACTIVE;
    }

    /** The condition on a row {@code t} that has the state on the day {@code :today}. */
    public String sql() {
        return switch (this) {
            case PLANNED -> "t.starts_on > :today and t.last_on >= :today";
            case ACTIVE -> "t.starts_on <= :today and t.last_on >= :today";
            case ENDED -> "t.last_on < :today";
        };
    }
}

package dev.kontor.price.change;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What of a change needs a right of its own beside the one of the operation. */
@ApplicationScoped
public class PriceRights {

    public static final String PUBLISH = "prices:publish";
    public static final String BACKDATE = "prices:backdate";
    public static final String OVERRIDE_GUARD = "prices:override-guard";
    public static final String READ_COSTS = "costs:read";

    private final CurrentActor actor;
    private final ResellerDay day;

    PriceRights(CurrentActor actor, ResellerDay day) {
        this.actor = actor;
        this.day = day;
    }

    public boolean has(String right) {
        return actor.get().kind() == Actor.Kind.SYSTEM || actor.get().rights().contains(right);
    }

    /** Whether prices may change from this day on. */
    public boolean mayChange(LocalDate from) {
        return !from.isBefore(day.today()) || has(BACKDATE);
    }

    /** 422 for a day before today without the right to change the past. */
    void requireDay(LocalDate from) {
        if (!mayChange(from)) {
            throw new Problem.Invalid(
                    "/effectiveFrom",
                    "backdating-not-allowed",
                    "%s is in the past; changing it needs the right %s.".formatted(from, BACKDATE));
        }
    }

    /** Today, unless the period has a beginning; 422 for one that ends before it begins. */
    LocalDate firstDay(@Nullable LocalDate from, @Nullable LocalDate until) {
        LocalDate first = from == null ? day.today() : from;
        if (until != null && !until.isAfter(first)) {
            throw new Problem.Invalid("/effectiveUntil", "empty-period", "The period ends before it begins.");
        }
        return first;
    }
}

package dev.kontor.price.list;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moments at which prices are written and were known. What is answered as known at a moment is answered so for ever:
 * who asks about the last minutes waits for the publications that are under way, and none begins at a moment before.
 */
@ApplicationScoped
public class PriceClock {

    /** What everybody needs whose prices are to be valid, whichever way they come. */
    public static final String PUBLISH = "prices:publish";

    /** Longer than a transaction can last: a publication of an older moment has come to its end. */
    private static final Duration UNSETTLED = Duration.ofMinutes(3);

    private final Sql sql;
    private final CurrentActor actor;
    private final Clock clock;

    PriceClock(Sql sql, CurrentActor actor, Clock clock) {
        this.sql = sql;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * The moment of a publication; until its transaction ends nobody is told what was known at it. 403 without the right
     * to publish: no price is valid that has no such moment.
     */
    public Instant publish() {
        if (!actor.has(PUBLISH)) {
            throw new Problem.Forbidden(
                    "missing-right", "Prices that are valid at once need the right %s.".formatted(PUBLISH));
        }
        return attempt();
    }

    /** The moment of what is published only to look at it: whoever asks takes it back before anybody sees it. */
    public Instant attempt() {
        lock("for share");
        return clock.instant();
    }

    /** Before prices are read as they were known: 422 for a moment that has not passed. */
    public void settle(@Nullable Instant asKnownAt) {
        if (asKnownAt == null || asKnownAt.isBefore(clock.instant().minus(UNSETTLED))) {
            return;
        }
        if (!asKnownAt.isBefore(clock.instant())) {
            throw new Problem.Invalid("/asKnownAt", "in-future", "What is known at this moment is not settled yet.");
        }
        lock("for no key update");
    }

    /** Publications share the row, readers of recent moments wait for all of them. */
    private void lock(String strength) {
        sql.query("insert into price_clock (reseller_id) values (:reseller) on conflict do nothing")
                .update();
        sql.query("select 1 from price_clock where reseller_id = :reseller " + strength)
                .exists();
    }
}

package dev.kontor.price.list;

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

    /** Longer than a transaction can last: a publication of an older moment has come to its end. */
    private static final Duration UNSETTLED = Duration.ofMinutes(3);

    private final Sql sql;
    private final Clock clock;

    PriceClock(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The moment of a publication; until its transaction ends nobody is told what was known at it. */
    public Instant publish() {
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

package dev.kontor.price.pricing;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The moments at which prices are written and were known. What is answered as known at a moment is answered so for ever:
 * who asks about the last minutes waits for the publications that are under way, and none begins at a moment before.
 */
@ApplicationScoped
public class PriceClock {

    /** Longer than a transaction can last: a publication of an older moment has come to its end. */
    private static final Duration UNSETTLED = Duration.ofMinutes(3);

    private final PriceRepository repository;
    private final CurrentActor actor;
    private final Clock clock;

    PriceClock(PriceRepository repository, CurrentActor actor, Clock clock) {
        this.repository = repository;
        this.actor = actor;
        this.clock = clock;
    }

    /** The moment of a publication; until its transaction ends nobody is told what was known at it. */
    public Instant publish() {
        lock("for share");
        return clock.instant();
    }

    /** Before prices are read as they were known: 422 for a moment that has not passed. */
    void settle(@Nullable Instant asKnownAt) {
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
        repository.run(connection -> {
            UUID reseller = actor.resellerId();
            String add = "insert into price_clock (reseller_id) values (?) on conflict do nothing";
            execute(connection, add, reseller);
            return execute(connection, "select 1 from price_clock where reseller_id = ? " + strength, reseller);
        });
    }

    private static boolean execute(Connection connection, String sql, UUID reseller) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, reseller);
            return statement.execute();
        }
    }
}

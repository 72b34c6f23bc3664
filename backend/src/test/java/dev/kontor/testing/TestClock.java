package dev.kontor.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The present, unless a test lives in another time; it comes back afterwards. */
public final class TestClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MILLIS);
    }

    /** From now on it is this moment. */
    public void set(Instant moment) {
        ahead = Duration.between(Instant.now(), moment);
    }

    public void back() {
        ahead = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("days are asked for with their zone");
    }

    /** In place of the real clock while tests run. */
    static class Setup {

        private final TestClock clock = new TestClock();

        @Produces
        @Singleton
        @Alternative
        @Priority(1)
        TestClock clock() {
            return clock;
        }
    }
}

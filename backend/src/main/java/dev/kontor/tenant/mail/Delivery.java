package dev.kontor.tenant.mail;

import dev.kontor.tenant.template.MailText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one try to deliver a mail ended. */
record Delivery(Outcome outcome, @Nullable String detail) {

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12));
    private static final int MAX_DETAIL = 500;

    enum Outcome {
        DELIVERED,
        CAUGHT,
        /** Not now, perhaps later. */
        FAILED,
        /** The mail server will never take it. */
        REFUSED,
        /** Whoever sent it ended before the mail server answered, or before the answer was written down. */
        INTERRUPTED
    }

    static Delivery of(Outcome outcome, @Nullable String detail) {
        // what a server says may contain anything
        String oneLine = detail == null
                ? null
                : detail.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return new Delivery(outcome, MailText.shortened(oneLine, MAX_DETAIL));
    }

    /** Nobody knows whether it arrived: a second one is sent only by somebody who wants to. */
    static Delivery interrupted() {
        return of(Outcome.INTERRUPTED, "The server ended while it handed this mail over; it may have arrived.");
    }

    boolean arrived() {
        return outcome == Outcome.DELIVERED || outcome == Outcome.CAUGHT;
    }

    /** When to try again after so many tries; never after the last one and for what is refused. */
    Optional<Instant> next(int tries, Instant now) {
        return outcome == Outcome.FAILED && tries <= WAITS.size()
                ? Optional.of(now.plus(WAITS.get(tries - 1)))
                : Optional.empty();
    }
}

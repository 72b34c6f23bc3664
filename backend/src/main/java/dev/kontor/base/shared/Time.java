package dev.kontor.base.shared;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the present comes from: milliseconds, as the API shows them, so that nothing happens between two of them. */
class Time {

    /** Somebody who tries out a year can set the clock of a demo, and of nothing else. */
    @Produces
    @Singleton
    Clock clock(
            @ConfigProperty(name = "kontor.demo") boolean demo,
            @ConfigProperty(name = "kontor.demo.clock") Optional<Path> file) {
        Clock real = Clock.tickMillis(ZoneOffset.UTC);
        return demo && file.isPresent() ? new DemoClock(file.get(), real) : real;
    }

    /**
     * Runs ahead of the real clock by what a file says, such as {@code P40D}. Several copies of the server read the same
     * file, so that all of them live in the same day.
     */
    private static final class DemoClock extends Clock {

        private final Path file;
        private final Clock real;

        DemoClock(Path file, Clock real) {
            this.file = file;
            this.real = real;
        }

        @Override
        public Instant instant() {
            return real.instant().plus(ahead());
        }

        private Duration ahead() {
            try {
                return Files.exists(file)
                        ? Duration.parse(Files.readString(file).strip())
                        : Duration.ZERO;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public ZoneId getZone() {
            return real.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new DemoClock(file, real.withZone(zone));
        }
    }
}

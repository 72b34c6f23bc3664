package dev.kontor.base.shared;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
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
}

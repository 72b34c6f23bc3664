package dev.kontor.tenant.reseller;

import dev.kontor.base.shared.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Which day it is where the reseller is. The time zone is read at most once a minute. */
@ApplicationScoped
public class ResellerDay {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Resellers resellers;
    private final CurrentActor actor;
    private final Clock clock;
    private final Map<UUID, Zone> zones = new ConcurrentHashMap<>();

    ResellerDay(Resellers resellers, CurrentActor actor, Clock clock) {
        this.resellers = resellers;
        this.actor = actor;
        this.clock = clock;
    }

    public LocalDate today() {
        Instant now = clock.instant();
        return LocalDate.ofInstant(now, zone(now));
    }

    /** The last moment of a day there. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone(clock.instant())).toInstant().minus(1, ChronoUnit.MICROS);
    }

    /** When a day begins where the reseller is. */
    public Instant start(LocalDate day) {
        return day.atStartOfDay(zone(clock.instant())).toInstant();
    }

    private ZoneId zone(Instant now) {
        return zones.compute(
                        actor.resellerId(),
                        (id, known) -> known != null && now.isBefore(known.until) ? known : read(id, now))
                .id;
    }

    private Zone read(UUID resellerId, Instant now) {
        return new Zone(ZoneId.of(resellers.require(resellerId).timeZone()), now.plus(KEPT));
    }

    private record Zone(ZoneId id, Instant until) {}
}

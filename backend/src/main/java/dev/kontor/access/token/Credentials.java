package dev.kontor.access.token;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import io.quarkus.arc.All;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks what callers present. A checked credential is believed for one second, so that a suspension is felt at once
 * and a busy caller does not cost a signature check for every request.
 */
@ApplicationScoped
class Credentials {

    private static final Duration BELIEVED = Duration.ofSeconds(1);
    private static final int REMEMBERED = 10_000;

    private final List<CredentialCheck> checks;
    private final CurrentActor current;
    private final Clock clock;
    private final Map<String, Checked> checked = new ConcurrentHashMap<>();

    Credentials(@All List<CredentialCheck> checks, CurrentActor current, Clock clock) {
        this.checks = checks;
        this.current = current;
        this.clock = clock;
    }

    @Nullable
    SecurityIdentity recent(BearerCredential credential) {
        Checked known = checked.get(cacheKey(credential));
        return known != null && clock.instant().isBefore(known.until()) ? known.identity() : null;
    }

    SecurityIdentity remember(BearerCredential credential, SecurityIdentity identity) {
        Instant now = clock.instant();
        if (checked.size() >= REMEMBERED) {
            checked.values().removeIf(entry -> !now.isBefore(entry.until()));
        }
        if (checked.size() < REMEMBERED) {
            checked.put(cacheKey(credential), new Checked(identity, now.plus(BELIEVED)));
        }
        return identity;
    }

    /** The actor behind a token or key; nothing when it is unknown, expired, revoked or suspended. */
    @ActivateRequestContext
    Optional<Actor> actor(BearerCredential credential) {
        return current.as(Actor.nobody(), () -> check(credential));
    }

    private Optional<Actor> check(BearerCredential credential) {
        return checks.stream()
                .map(check -> check.actor(credential))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String cacheKey(BearerCredential credential) {
        return credential.address() + " " + credential.token();
    }

    private record Checked(SecurityIdentity identity, Instant until) {}
}

package dev.kontor.identity;

import dev.kontor.reseller.Directory;
import dev.kontor.shared.Actor;
import dev.kontor.shared.CurrentActor;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Checks what callers present. A checked credential is believed for one second, so that a suspension is felt at once
 * and a busy caller does not cost a signature check for every request.
 */
@ApplicationScoped
class Credentials {

    private static final Duration BELIEVED = Duration.ofSeconds(1);
    private static final int REMEMBERED = 10_000;
    private static final int OPERATOR_KEY_MIN_LENGTH = 32;

    private final AccessTokens tokens;
    private final Sessions sessions;
    private final CustomerSessions customerSessions;
    private final ApiKeys apiKeys;
    private final Directory directory;
    private final CurrentActor current;
    private final Clock clock;
    private final Optional<String> operatorKey;
    private final Map<String, Checked> checked = new ConcurrentHashMap<>();

    Credentials(
            AccessTokens tokens,
            Sessions sessions,
            CustomerSessions customerSessions,
            ApiKeys apiKeys,
            Directory directory,
            CurrentActor current,
            Clock clock,
            @ConfigProperty(name = "kontor.operator.key") Optional<String> operatorKey) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.customerSessions = customerSessions;
        this.apiKeys = apiKeys;
        this.directory = directory;
        this.current = current;
        this.clock = clock;
        this.operatorKey = operatorKey.filter(key -> key.length() >= OPERATOR_KEY_MIN_LENGTH);
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
        String token = credential.token();
        if (token.startsWith(ApiKeys.PREFIX)) {
            return apiKey(token, credential.address());
        }
        if (operatorKey.isPresent() && MessageDigest.isEqual(Secrets.hash(token), Secrets.hash(operatorKey.get()))) {
            return Optional.of(operator());
        }
        return tokens.verify(token)
                .filter(content -> clock.instant().isBefore(content.expiresAt()))
                .flatMap(content -> current.as(Actor.system(content.resellerId()), () -> person(content)));
    }

    private Optional<Actor> person(AccessTokens.Content content) {
        return switch (content.use()) {
            case STAFF -> sessions.actor(content.sessionId());
            case CUSTOMER -> customerSessions.actor(content.sessionId());
        };
    }

    private Optional<Actor> apiKey(String key, String address) {
        List<UUID> resellers = directory.resellers(Directory.Kind.API_KEY, Secrets.hexHash(key));
        return resellers.stream()
                .findFirst()
                .flatMap(reseller -> current.as(Actor.system(reseller), () -> apiKeys.use(key, address)));
    }

    private static Actor operator() {
        return new Actor(
                Actor.Kind.OPERATOR, new UUID(0, 1), "Operator", null, null, null, Right.codes(Right.OF_OPERATOR));
    }

    private static String cacheKey(BearerCredential credential) {
        return credential.address() + " " + credential.token();
    }

    private record Checked(SecurityIdentity identity, Instant until) {}
}

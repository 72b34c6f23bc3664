package dev.kontor.identity;

import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Short-lived signed access tokens (ES256): who, which session, which reseller. Rights are looked up, not carried. */
@ApplicationScoped
class AccessTokens {

    static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final String TYPE = "access";

    private final SigningKeys keys;
    private final JWTParser parser;
    private final Clock clock;

    AccessTokens(SigningKeys keys, JWTParser parser, Clock clock) {
        this.keys = keys;
        this.parser = parser;
        this.clock = clock;
    }

    String issue(StaffSession session) {
        Instant now = clock.instant();
        return Jwt.issuer("kontor")
                .audience("kontor-api")
                .subject(session.userId.toString())
                .claim("sid", session.id.toString())
                .claim("tenant", session.resellerId().toString())
                .claim("token_use", TYPE)
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME))
                .jws()
                .header("typ", "at+jwt")
                .sign(keys.pair().getPrivate());
    }

    /** The content of a valid token; nothing when it is forged, expired or meant for something else. */
    Optional<Content> verify(String token) {
        try {
            JsonWebToken jwt = parser.verify(token, keys.pair().getPublic());
            if (!TYPE.equals(jwt.getClaim("token_use"))) {
                return Optional.empty();
            }
            return Optional.of(new Content(
                    UUID.fromString(jwt.getClaim("tenant")),
                    UUID.fromString(jwt.getClaim("sid")),
                    Instant.ofEpochSecond(jwt.getExpirationTime())));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    record Content(UUID resellerId, UUID sessionId, Instant expiresAt) {}
}

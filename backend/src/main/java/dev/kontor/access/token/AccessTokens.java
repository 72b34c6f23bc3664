package dev.kontor.access.token;

import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Short-lived signed access tokens (ES256): who, which session, which reseller. Rights are looked up, not carried. Tokens
 * of staff and of customers have audiences of their own, and neither is ever taken for the other.
 */
@ApplicationScoped
public class AccessTokens {

    public static final Duration LIFETIME = Duration.ofMinutes(10);

    private final SigningKeys keys;
    private final JWTParser parser;
    private final Clock clock;

    AccessTokens(SigningKeys keys, JWTParser parser, Clock clock) {
        this.keys = keys;
        this.parser = parser;
        this.clock = clock;
    }

    /** A token for {@link #LIFETIME}. */
    public String issue(Use use, RefreshedSession session) {
        Instant now = clock.instant();
        return Jwt.issuer("kontor")
                .audience(use.audience)
                .subject(session.subjectId().toString())
                .claim("sid", session.id.toString())
                .claim("tenant", session.resellerId().toString())
                .claim("token_use", use.type)
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
            return Use.of(jwt)
                    .map(use -> new Content(
                            use,
                            UUID.fromString(jwt.getClaim("tenant")),
                            UUID.fromString(jwt.getClaim("sid")),
                            Instant.ofEpochSecond(jwt.getExpirationTime())));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    record Content(Use use, UUID resellerId, UUID sessionId, Instant expiresAt) {}

    /** Whom a token lets in, and where. */
    public enum Use {
        STAFF("kontor-api", "access"),
        CUSTOMER("kontor-portal", "portal-access");

        private final String audience;
        private final String type;

        Use(String audience, String type) {
            this.audience = audience;
            this.type = type;
        }

        private static Optional<Use> of(JsonWebToken jwt) {
            return Arrays.stream(values())
                    .filter(use -> use.type.equals(jwt.getClaim("token_use"))
                            && Set.of(use.audience).equals(jwt.getAudience()))
                    .findFirst();
        }
    }
}

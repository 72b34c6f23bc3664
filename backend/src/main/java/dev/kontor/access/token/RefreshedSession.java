package dev.kontor.access.token;

import dev.kontor.access.secret.Secrets;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Owned;
import jakarta.persistence.MappedSuperclass;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session that lives by a refresh token, which is another one after every use. */
@MappedSuperclass
public abstract class RefreshedSession extends Owned {

    /** Two tabs may refresh at the same moment with the same token; later, and from elsewhere, it is a theft. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    byte[] refreshHash;
    byte @Nullable [] previousHash;
    public Instant rotatedAt;
    byte @Nullable [] rotatedFrom;
    public Instant createdAt;
    public Instant expiresAt;

    @Nullable
    public Instant revokedAt;

    /** Opens the session; the answer is the secret of its first token. */
    public String begin(Instant now, Duration lifetime) {
        id = Ids.next();
        createdAt = now;
        expiresAt = now.plus(lifetime);
        return rotate(now);
    }

    /** Whose session it is. */
    public abstract UUID subjectId();

    public boolean isOpen(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    /** Uses a token up; a used one ends the session. {@code network} is where the token comes from. */
    public Optional<Renewal> renew(String secret, String network, Instant now) {
        byte[] hash = Secrets.hash(secret);
        if (MessageDigest.isEqual(hash, refreshHash)) {
            previousHash = hash;
            rotatedFrom = Secrets.hash(network);
            return Optional.of(new Renewal(token(rotate(now))));
        }
        if (MessageDigest.isEqual(hash, previousHash)
                && MessageDigest.isEqual(Secrets.hash(network), rotatedFrom)
                && now.isBefore(rotatedAt.plus(GRACE))) {
            return Optional.of(new Renewal(null));
        }
        revokedAt = now;
        return Optional.empty();
    }

    /** The text of a token, once the session is stored. */
    public String token(String secret) {
        return new RefreshToken(resellerId(), id, secret).text();
    }

    private String rotate(Instant now) {
        String secret = Secrets.random();
        refreshHash = Secrets.hash(secret);
        rotatedAt = now;
        return secret;
    }

    /** The next token; none when another tab has just got it. */
    public record Renewal(@Nullable String refreshToken) {}
}

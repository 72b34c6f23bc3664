package dev.kontor.identity;

import dev.kontor.shared.Actor;
import dev.kontor.shared.CurrentActor;
import dev.kontor.shared.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is signed in. A session ends with its refresh token, by signing out, or when a used token is used again. */
@ApplicationScoped
class Sessions implements PanacheRepositoryBase<StaffSession, UUID> {

    static final Duration LIFETIME = Duration.ofDays(14);

    /** Two tabs may refresh at the same moment with the same token; only later it is a theft. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Users users;
    private final CurrentActor current;
    private final Clock clock;

    Sessions(Users users, CurrentActor current, Clock clock) {
        this.users = users;
        this.current = current;
        this.clock = clock;
    }

    @Transactional
    public Opened open(StaffUser user) {
        Instant now = clock.instant();
        String secret = Secrets.random();
        StaffSession session = new StaffSession();
        session.id = Ids.next();
        session.userId = user.id;
        session.refreshHash = Secrets.hash(secret);
        session.rotatedAt = now;
        session.createdAt = now;
        session.expiresAt = now.plus(LIFETIME);
        persistAndFlush(session);
        return new Opened(session, user, new RefreshToken(session.resellerId(), session.id, secret).text());
    }

    /** A new access for a refresh token; nothing when it is not valid (any more). */
    @Transactional
    public Optional<Opened> refresh(RefreshToken token) {
        Instant now = clock.instant();
        StaffSession session = find("id", token.sessionId())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
        if (session == null || !session.isOpen(now)) {
            return Optional.empty();
        }
        Optional<StaffUser> user = users.active(session.userId);
        if (user.isEmpty()) {
            return Optional.empty();
        }
        byte[] hash = Secrets.hash(token.secret());
        if (MessageDigest.isEqual(hash, session.refreshHash)) {
            return Optional.of(new Opened(session, user.get(), rotate(session, hash, now)));
        }
        if (MessageDigest.isEqual(hash, session.previousHash) && now.isBefore(session.rotatedAt.plus(GRACE))) {
            return Optional.of(new Opened(session, user.get(), null));
        }
        session.revokedAt = now;
        return Optional.empty();
    }

    private static String rotate(StaffSession session, byte[] oldHash, Instant now) {
        String secret = Secrets.random();
        session.previousHash = oldHash;
        session.refreshHash = Secrets.hash(secret);
        session.rotatedAt = now;
        return new RefreshToken(session.resellerId(), session.id, secret).text();
    }

    @Transactional
    public void close(UUID sessionId) {
        findByIdOptional(sessionId).ifPresent(session -> session.revokedAt = clock.instant());
    }

    /** Ends every session of a user, but for the one to keep. */
    @Transactional
    public void closeAll(UUID userId, @Nullable UUID keep) {
        update(
                "revokedAt = :now where userId = :user and revokedAt is null and id <> :keep",
                Parameters.with("now", clock.instant())
                        .and("user", userId)
                        .and("keep", keep == null ? new UUID(0, 0) : keep));
    }

    /** The person behind an open session. */
    @Transactional
    public Optional<Actor> actor(UUID sessionId) {
        return findByIdOptional(sessionId)
                .filter(session -> session.isOpen(clock.instant()))
                .flatMap(session -> users.active(session.userId))
                .map(user -> new Actor(
                        Actor.Kind.STAFF,
                        user.id,
                        user.name,
                        current.resellerId(),
                        sessionId,
                        null,
                        user.role.codes()));
    }

    /** A session with the refresh token to hand out; none when another tab has just got it. */
    record Opened(
            StaffSession session, StaffUser user, @Nullable String refreshToken) {}
}

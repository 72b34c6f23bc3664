package dev.kontor.access.staff;

import dev.kontor.access.right.Role;
import dev.kontor.access.token.AccessTokens;
import dev.kontor.access.token.RefreshToken;
import dev.kontor.access.token.SessionActors;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.sql.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is signed in. A session ends with its refresh token, by signing out, or when a used token is used again. */
@ApplicationScoped
class Sessions implements PanacheRepositoryBase<StaffSession, UUID>, SessionActors {

    static final Duration LIFETIME = Duration.ofDays(14);

    private final Sql sql;
    private final StaffUsers users;
    private final Clock clock;

    Sessions(Sql sql, StaffUsers users, Clock clock) {
        this.sql = sql;
        this.users = users;
        this.clock = clock;
    }

    @Transactional
    public Opened open(StaffUser user) {
        StaffSession session = new StaffSession();
        session.userId = user.id;
        String secret = session.begin(clock.instant(), LIFETIME);
        persistAndFlush(session);
        return new Opened(session, user, session.token(secret));
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
        return users.active(session.userId)
                .flatMap(user -> session.renew(token.secret(), now)
                        .map(renewal -> new Opened(session, user, renewal.refreshToken())));
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

    @Override
    public AccessTokens.Use use() {
        return AccessTokens.Use.STAFF;
    }

    // one statement, as every request asks
    @Override
    public Optional<Actor> actor(UUID sessionId) {
        return sql.query("""
                        select u.id, u.name, u.role, u.reseller_id
                          from staff_session s
                          join staff_user u on u.reseller_id = s.reseller_id and u.id = s.user_id
                         where s.reseller_id = :reseller and s.id = :id
                           and s.revoked_at is null and s.expires_at > :now and u.active""")
                .bind("id", sessionId)
                .bind("now", clock.instant())
                .optional(Member.class)
                .map(member -> member.actor(sessionId));
    }

    /** Who of the staff is behind a session. */
    private record Member(UUID id, String name, Role role, UUID resellerId) {

        Actor actor(UUID sessionId) {
            return new Actor(Actor.Kind.STAFF, id, name, resellerId, sessionId, null, role.codes());
        }
    }

    /** A session with the refresh token to hand out; none when another tab has just got it. */
    record Opened(
            StaffSession session, StaffUser user, @Nullable String refreshToken) {}
}

package dev.kontor.access.staff;

import dev.kontor.access.right.Role;
import dev.kontor.access.token.AccessTokens;
import dev.kontor.access.token.RefreshedSessions;
import dev.kontor.access.token.RefreshedSessions.Opened;
import dev.kontor.access.token.SessionActors;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who of the staff is signed in. */
@ApplicationScoped
class Sessions implements SessionActors {

    static final Duration LIFETIME = Duration.ofDays(14);

    private final Sql sql;
    private final RefreshedSessions sessions;
    private final Clock clock;

    Sessions(Sql sql, RefreshedSessions sessions, Clock clock) {
        this.sql = sql;
        this.sessions = sessions;
        this.clock = clock;
    }

    Opened<StaffSession> open(UUID userId) {
        StaffSession session = new StaffSession();
        session.userId = userId;
        return sessions.open(session, LIFETIME);
    }

    /** Ends every session of a user, but for the one to keep. */
    @Transactional
    public void closeAll(UUID userId, @Nullable UUID keep) {
        sql.query("""
                        update staff_session set revoked_at = :now
                         where reseller_id = :reseller and user_id = :user and revoked_at is null
                           and id is distinct from cast(:keep as uuid)""")
                .bind("now", clock.instant())
                .bind("user", userId)
                .bind("keep", keep)
                .update();
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
}

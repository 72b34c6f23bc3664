package dev.kontor.access.person;

import dev.kontor.access.right.Right;
import dev.kontor.access.token.AccessTokens;
import dev.kontor.access.token.Caller;
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
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which people of customers are signed in, where and for how long. */
@ApplicationScoped
class CustomerSessions implements PanacheRepositoryBase<CustomerSession, UUID>, SessionActors {

    /** For those who stay logged in, and for those who go with the browser window. */
    static final Duration REMEMBERED = Duration.ofDays(30);

    static final Duration ONE_DAY = Duration.ofHours(12);

    private final Sql sql;
    private final Clock clock;

    CustomerSessions(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    public Opened open(CustomerLogin login, boolean remembered, Caller caller) {
        Instant now = clock.instant();
        delete(
                "loginId = :login and expiresAt < :now",
                Parameters.with("login", login.id).and("now", now));
        CustomerSession session = new CustomerSession();
        session.loginId = login.id;
        session.remembered = remembered;
        session.address = caller.address();
        session.device = caller.device();
        String secret = session.begin(now, remembered ? REMEMBERED : ONE_DAY);
        persistAndFlush(session);
        return new Opened(session, session.token(secret));
    }

    /** The session of a refresh token; nothing when it is not valid (any more). */
    @Transactional
    public Optional<Opened> refresh(RefreshToken token) {
        Instant now = clock.instant();
        CustomerSession session = find("id", token.sessionId())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
        if (session == null || !session.isOpen(now)) {
            return Optional.empty();
        }
        return session.renew(token.secret(), now).map(renewal -> new Opened(session, renewal.refreshToken()));
    }

    @Transactional
    public void close(UUID sessionId) {
        findByIdOptional(sessionId).ifPresent(session -> session.revokedAt = clock.instant());
    }

    /** Ends every session of a person, but for the one to keep. */
    @Transactional
    public void closeAll(UUID loginId, @Nullable UUID keep) {
        update(
                "revokedAt = :now where loginId = :login and revokedAt is null and id <> :keep",
                Parameters.with("now", clock.instant())
                        .and("login", loginId)
                        .and("keep", keep == null ? new UUID(0, 0) : keep));
    }

    /** Ends every session of every person of the customers. */
    @Transactional
    public void closeOfCustomers(Collection<UUID> customerIds) {
        sql.query("""
                        update customer_session set revoked_at = :now
                         where reseller_id = :reseller and revoked_at is null and login_id in (
                               select id from customer_login
                                where reseller_id = :reseller and customer_id = any (cast(:customers as uuid[])))""")
                .bind("now", clock.instant())
                .array("customers", customerIds)
                .update();
    }

    @Override
    public AccessTokens.Use use() {
        return AccessTokens.Use.CUSTOMER;
    }

    // one statement, as every request asks
    @Override
    public Optional<Actor> actor(UUID sessionId) {
        return sql.query("""
                        select l.id, l.name, l.reseller_id, s.id as session_id, l.customer_id
                          from customer_session s
                          join customer_login l on l.reseller_id = s.reseller_id and l.id = s.login_id
                         where s.reseller_id = :reseller and s.id = :id
                           and s.revoked_at is null and s.expires_at > :now and not l.suspended""")
                .bind("id", sessionId)
                .bind("now", clock.instant())
                .optional(Person.class)
                .map(Person::actor);
    }

    /** Who is behind a session. */
    private record Person(UUID id, String name, UUID resellerId, UUID sessionId, UUID customerId) {

        Actor actor() {
            return new Actor(
                    Actor.Kind.CUSTOMER, id, name, resellerId, sessionId, customerId, Right.codes(Right.OF_CUSTOMER));
        }
    }

    /** A session with the refresh token to hand out; none when another tab has just got it. */
    record Opened(CustomerSession session, @Nullable String refreshToken) {}
}

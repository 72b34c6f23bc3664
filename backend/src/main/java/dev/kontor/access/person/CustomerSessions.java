package dev.kontor.access.person;

import dev.kontor.access.right.Right;
import dev.kontor.access.token.AccessTokens;
import dev.kontor.access.token.RefreshedSessions;
import dev.kontor.access.token.RefreshedSessions.Opened;
import dev.kontor.access.token.SessionActors;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.Caller;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
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
class CustomerSessions implements SessionActors {

    /** For those who stay logged in, and for those who go with the browser window. */
    static final Duration REMEMBERED = Duration.ofDays(30);

    static final Duration ONE_DAY = Duration.ofHours(12);

    private static final Order<?> NEWEST = Order.newestFirst("session", "s.id");

    private final Sql sql;
    private final RefreshedSessions sessions;
    private final Clock clock;
    private final CurrentActor actor;

    CustomerSessions(Sql sql, RefreshedSessions sessions, Clock clock, CurrentActor actor) {
        this.sql = sql;
        this.sessions = sessions;
        this.clock = clock;
        this.actor = actor;
    }

    @Transactional
    public Opened<CustomerSession> open(UUID loginId, boolean remembered, Caller caller) {
        sql.query(
                        "delete from customer_session where reseller_id = :reseller and login_id = :login and expires_at < :now")
                .bind("login", loginId)
                .bind("now", clock.instant())
                .update();
        CustomerSession session = new CustomerSession();
        session.loginId = loginId;
        session.remembered = remembered;
        session.address = caller.address();
        session.device = caller.device();
        return sessions.open(session, remembered ? REMEMBERED : ONE_DAY);
    }

    /** Ends every session of a person, but for the one to keep. */
    @Transactional
    public void closeAll(UUID loginId, @Nullable UUID keep) {
        sql.query("""
                        update customer_session set revoked_at = :now
                         where reseller_id = :reseller and login_id = :login and revoked_at is null
                           and id is distinct from cast(:keep as uuid)""")
                .bind("now", clock.instant())
                .bind("login", loginId)
                .bind("keep", keep)
                .update();
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

    /** Where the person who asks is signed in, newest first. */
    public Page<MySessionView> page(int limit, @Nullable String cursor) {
        Conditions open = Conditions.of("s.reseller_id = :reseller and s.revoked_at is null and s.expires_at > :now")
                .equal("s.login_id", actor.get().id())
                .bind("now", clock.instant())
                .bind("current", actor.get().sessionId());
        String select = """
                select s.*, s.rotated_at as last_used_at, coalesce(s.id = cast(:current as uuid), false) as current
                  from customer_session s {page}""";
        return sql.listing("customer_session s", open, NEWEST)
                .page(select, MySessionView.class, limit, cursor, NEWEST.cursorOf(MySessionView::id));
    }

    /** 404 for a session of somebody else. */
    @Transactional
    public void end(UUID id) {
        Instant now = clock.instant();
        sql.find(CustomerSession.class, id)
                .filter(session -> session.loginId.equals(actor.get().id()) && session.isOpen(now))
                .orElseThrow(() -> new Problem.NotFound("This session"))
                .revokedAt = now;
    }

    @Transactional
    public void endOthers() {
        closeAll(actor.get().id(), actor.get().sessionId());
    }

    /** A place where the person is signed in; {@code device} is what the browser calls itself. */
    public record MySessionView(
            UUID id,
            boolean current,
            @Nullable String device,
            String address,
            boolean remembered,
            Instant createdAt,
            Instant lastUsedAt,
            Instant expiresAt) {}
}

package dev.kontor.access.person;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Listing;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sessions of the person who asks. */
@ApplicationScoped
class MySessions {

    private static final String OPEN = "loginId = :login and revokedAt is null and expiresAt > :now";

    private static final Order<?> NEWEST = Order.newestFirst("session", "s.id");

    private final Sql sql;
    private final CustomerSessions sessions;
    private final CurrentActor actor;
    private final Clock clock;

    MySessions(Sql sql, CustomerSessions sessions, CurrentActor actor, Clock clock) {
        this.sql = sql;
        this.sessions = sessions;
        this.actor = actor;
        this.clock = clock;
    }

    public Page<MySessionView> page(int limit, @Nullable String cursor) {
        Conditions open = Conditions.of("s.reseller_id = :reseller and s.revoked_at is null and s.expires_at > :now")
                .equal("s.login_id", actor.get().id())
                .bind("now", clock.instant())
                .bind("current", actor.get().sessionId());
        Listing list = sql.listing("customer_session s", open, NEWEST);
        List<MySessionView> found = list.rows("""
                select s.*, s.rotated_at as last_used_at, coalesce(s.id = cast(:current as uuid), false) as current
                  from customer_session s {page}""", MySessionView.class, limit + 1, cursor);
        return Page.of(found, limit, list.total(), session -> NEWEST.cursorAfter(session.id()), session -> session);
    }

    /** 404 for a session of somebody else. */
    @Transactional
    public void end(UUID id) {
        CustomerSession session = sessions.find(OPEN + " and id = :id", own().and("id", id))
                .firstResultOptional()
                .orElseThrow(() -> new Problem.NotFound("This session"));
        session.revokedAt = clock.instant();
    }

    @Transactional
    public void endOthers() {
        sessions.closeAll(actor.get().id(), actor.get().sessionId());
    }

    private Parameters own() {
        return Parameters.with("login", actor.get().id()).and("now", clock.instant());
    }
}

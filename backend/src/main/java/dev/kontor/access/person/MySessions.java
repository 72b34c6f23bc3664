package dev.kontor.access.person;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
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

    private final CustomerSessions sessions;
    private final CurrentActor actor;
    private final Clock clock;

    MySessions(CustomerSessions sessions, CurrentActor actor, Clock clock) {
        this.sessions = sessions;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    public Page<MySessionView> page(int limit, @Nullable String cursorText) {
        Cursor cursor = Cursor.decode(cursorText, "session", 1);
        long total = sessions.count(OPEN, own());
        List<CustomerSession> rows = cursor == null
                ? sessions.find(OPEN + " order by id desc", own())
                        .range(0, limit)
                        .list()
                : sessions.find(OPEN + " and id < :before order by id desc", own().and("before", cursor.id(0)))
                        .range(0, limit)
                        .list();
        UUID current = actor.get().sessionId();
        return Page.of(
                rows,
                limit,
                Page.Total.of(total),
                row -> Cursor.encode("session", row.id.toString()),
                row -> MySessionView.of(row, current));
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

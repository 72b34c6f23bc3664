package dev.kontor.access.token;

import dev.kontor.base.shared.Caller;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sessions, whoever's they are. One ends with its refresh token, by signing out, or when a used token is used again. */
@ApplicationScoped
public class RefreshedSessions {

    private final Sql sql;
    private final Clock clock;

    RefreshedSessions(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    public <S extends RefreshedSession> Opened<S> open(S session, Duration lifetime) {
        String secret = session.begin(clock.instant(), lifetime);
        sql.store(session);
        return new Opened<>(session, session.token(secret));
    }

    /** The session of a refresh token; nothing when it is not valid (any more). */
    @Transactional
    public <S extends RefreshedSession> Optional<Opened<S>> refresh(Class<S> type, RefreshToken token, Caller caller) {
        Instant now = clock.instant();
        return sql.lock(type, token.sessionId())
                .filter(session -> session.isOpen(now))
                .flatMap(session -> session.renew(token.secret(), caller.network(), now)
                        .map(renewal -> new Opened<>(session, renewal.refreshToken())));
    }

    /** Signs out; nothing happens when the token is not valid (any more). */
    @Transactional
    public void end(Class<? extends RefreshedSession> type, RefreshToken token, Caller caller) {
        refresh(type, token, caller).ifPresent(opened -> opened.session().revokedAt = clock.instant());
    }

    /** A session with the refresh token to hand out; none when another tab has just got it. */
    public record Opened<S>(S session, @Nullable String refreshToken) {}
}

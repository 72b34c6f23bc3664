package dev.kontor.base.http;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Work;
import dev.kontor.base.sql.Sql;
import dev.kontor.base.sql.SqlStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was answered to which key; kept for 72 hours, what it said of somebody at most until they are erased. */
@ApplicationScoped
public class IdempotencyRecords {

    private static final Duration KEPT = Duration.ofDays(3);

    private final Sql sql;
    private final Clock clock;

    IdempotencyRecords(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The earlier answer, or nothing when the key is now ours. A second request with the same key waits here for the
     * first one's end, half a second at most, then it is 409.
     */
    Optional<Answer> claim(Scope scope, byte[] fingerprint) {
        Instant now = clock.instant();
        sql.query("set local lock_timeout = '500ms'").update();
        forgetSome(now.minus(KEPT));
        int claimed = insert(scope, fingerprint, now);
        sql.query("set local lock_timeout = " + Work.current().lock().toMillis())
                .update();
        return claimed == 1 ? Optional.empty() : Optional.of(earlier(scope, fingerprint));
    }

    private int insert(Scope scope, byte[] fingerprint, Instant now) {
        SqlStatement claim = scoped("""
                insert into idempotency_record (reseller_id, principal_id, route, key, fingerprint, created_at)
                values (:reseller, :principal, :route, :key, :fingerprint, :now)
                on conflict (reseller_id, principal_id, route, key) do update
                   set fingerprint = excluded.fingerprint, created_at = excluded.created_at, status = null
                 where idempotency_record.reseller_id = :reseller and idempotency_record.created_at < :expired""", scope)
                .bind("fingerprint", fingerprint)
                .bind("now", now)
                .bind("expired", now.minus(KEPT));
        try {
            return claim.update();
        } catch (RuntimeException e) {
            if (DatabaseProblems.isLocked(e)) {
                throw new Problem.Conflict("in-flight", "The same request is still being worked on.");
            }
            throw e;
        }
    }

    /** A few at a time, so that the table neither grows for ever nor needs a job. */
    private void forgetSome(Instant expired) {
        sql.query("""
                        delete from idempotency_record
                         where reseller_id = :reseller and (principal_id, route, key) in (
                           select principal_id, route, key from idempotency_record
                            where reseller_id = :reseller and created_at < :expired
                            order by created_at limit 10 for update skip locked)""").bind("expired", expired).update();
    }

    void keep(Scope scope, Answer answer) {
        scoped("""
                update idempotency_record
                   set status = :status, location = :location, etag = :etag, body = :body
                 where reseller_id = :reseller and principal_id = :principal and route = :route and key = :key""", scope)
                .bind("status", answer.status())
                .bind("location", answer.location())
                .bind("etag", answer.etag())
                .bind("body", answer.body())
                .update();
    }

    /** What is too old, also where nobody uses keys any more. */
    @Transactional
    public void forgetOld() {
        sql.query("delete from idempotency_record where reseller_id = :reseller and created_at < :expired")
                .bind("expired", clock.instant().minus(KEPT))
                .update();
    }

    /**
     * What was answered and names one of these texts, such as an id or an address, is forgotten. The key stays used: a retry
     * still changes nothing, and gets the same answer without what it said.
     */
    @Transactional
    public void forget(Collection<String> texts) {
        sql.query("""
                        update idempotency_record r set body = null, location = null
                         where r.reseller_id = :reseller and exists (
                               select 1 from unnest(cast(:texts as text[])) as t (text) where position(t.text in r.body) > 0)""").array("texts", texts).update();
    }

    /** All of somebody who is gone. */
    @Transactional
    public void forgetOf(UUID principal) {
        sql.query("delete from idempotency_record where reseller_id = :reseller and principal_id = :principal")
                .bind("principal", principal)
                .update();
    }

    private Answer earlier(Scope scope, byte[] fingerprint) {
        Stored stored = scoped("""
                select fingerprint, status, location, etag, body from idempotency_record
                 where reseller_id = :reseller and principal_id = :principal and route = :route and key = :key""", scope).one(Stored.class);
        if (!Arrays.equals(stored.fingerprint(), fingerprint)) {
            throw new Problem.Invalid("idempotency-key-reused", "This key was used for another request.", List.of());
        }
        return new Answer(stored.status(), stored.location(), stored.etag(), stored.body());
    }

    private SqlStatement scoped(String statement, Scope scope) {
        return sql.query(statement)
                .bind("principal", scope.principalId())
                .bind("route", scope.route())
                .bind("key", scope.key());
    }

    @SuppressWarnings("ArrayRecordComponent") // a row that is read and never compared
    private record Stored(
            byte[] fingerprint,
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String body) {}

    record Scope(UUID resellerId, UUID principalId, String route, String key) {}

    record Answer(
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String body) {}
}

package dev.kontor.base.http;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was answered to which key; kept for 72 hours. */
@ApplicationScoped
class IdempotencyRecords {

    private static final Duration KEPT = Duration.ofDays(3);

    private final EntityManager entityManager;
    private final Clock clock;

    IdempotencyRecords(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * The earlier answer, or nothing when the key is now ours. A second request with the same key waits here for the
     * first one's end, half a second at most, then it is 409.
     */
    Optional<Answer> claim(Scope scope, byte[] fingerprint) {
        Instant now = clock.instant();
        entityManager.createNativeQuery("set local lock_timeout = '500ms'").executeUpdate();
        forgetSome(scope, now.minus(KEPT));
        int claimed = scoped("""
                insert into idempotency_record (reseller_id, principal_id, route, key, fingerprint, created_at)
                values (:reseller, :principal, :route, :key, :fingerprint, :now)
                on conflict (reseller_id, principal_id, route, key) do update
                   set fingerprint = excluded.fingerprint, created_at = excluded.created_at, status = null
                 where idempotency_record.reseller_id = :reseller and idempotency_record.created_at < :expired""", scope)
                .setParameter("fingerprint", fingerprint)
                .setParameter("now", now)
                .setParameter("expired", now.minus(KEPT))
                .executeUpdate();
        entityManager.createNativeQuery("set local lock_timeout = '0'").executeUpdate();
        return claimed == 1 ? Optional.empty() : Optional.of(earlier(scope, fingerprint));
    }

    /** A few at a time, so that the table neither grows for ever nor needs a job. */
    private void forgetSome(Scope scope, Instant expired) {
        entityManager
                .createNativeQuery("""
                        delete from idempotency_record
                         where reseller_id = :reseller and (principal_id, route, key) in (
                           select principal_id, route, key from idempotency_record
                            where reseller_id = :reseller and created_at < :expired
                            order by created_at limit 10 for update skip locked)""")
                .setParameter("reseller", scope.resellerId())
                .setParameter("expired", expired)
                .executeUpdate();
    }

    void keep(Scope scope, Answer answer) {
        entityManager.flush();
        scoped("""
                update idempotency_record
                   set status = :status, location = :location, etag = :etag, body = :body
                 where reseller_id = :reseller and principal_id = :principal and route = :route and key = :key""", scope)
                .setParameter("status", answer.status())
                .setParameter("location", answer.location())
                .setParameter("etag", answer.etag())
                .setParameter("body", answer.body())
                .executeUpdate();
    }

    private Answer earlier(Scope scope, byte[] fingerprint) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = scoped("""
                select fingerprint, status, location, etag, body from idempotency_record
                 where reseller_id = :reseller and principal_id = :principal and route = :route and key = :key""", scope).getResultList();
        Object[] row = rows.getFirst();
        if (!Arrays.equals((byte[]) row[0], fingerprint)) {
            throw new Problem.Invalid("idempotency-key-reused", "This key was used for another request.", List.of());
        }
        return new Answer((Integer) row[1], Rows.text(row[2]), Rows.text(row[3]), Rows.text(row[4]));
    }

    private jakarta.persistence.Query scoped(String sql, Scope scope) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter("reseller", scope.resellerId())
                .setParameter("principal", scope.principalId())
                .setParameter("route", scope.route())
                .setParameter("key", scope.key());
    }

    record Scope(UUID resellerId, UUID principalId, String route, String key) {}

    record Answer(
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String body) {}
}

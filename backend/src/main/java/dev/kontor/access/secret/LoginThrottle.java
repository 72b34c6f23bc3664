package dev.kontor.access.secret;

import dev.kontor.base.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * Slows guessing down: five attempts are free, then each one doubles the wait, up to 15 minutes; an hour of silence
 * forgets. Counted in the database before a password is looked at, so that several servers count together.
 */
@ApplicationScoped
public class LoginThrottle {

    private static final int FREE_PER_LOGIN = 5;
    private static final int FREE_PER_ADDRESS = 100;
    private static final long FORGET_MS = 3_600_000;

    private final EntityManager entityManager;
    private final Clock clock;

    LoginThrottle(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Counts an attempt; 429 while the login or the address has to wait. */
    @Transactional
    public void attempt(String login, String address) {
        count("login:" + login, FREE_PER_LOGIN);
        count("address:" + address, FREE_PER_ADDRESS);
    }

    @Transactional
    public void succeeded(String login, String address) {
        entityManager
                .createNativeQuery("delete from login_throttle where key in (:login, :address)")
                .setParameter("login", Secrets.hash("login:" + login))
                .setParameter("address", Secrets.hash("address:" + address))
                .executeUpdate();
    }

    private void count(String key, int free) {
        long now = clock.millis();
        List<?> counted = entityManager
                .createNativeQuery("""
                        insert into login_throttle as t (key, attempts, last_at_ms, blocked_until_ms)
                        values (:key, 1, :now, :now)
                        on conflict (key) do update set
                          attempts = case when t.last_at_ms < :forget then 1 else t.attempts + 1 end,
                          last_at_ms = excluded.last_at_ms,
                          blocked_until_ms = excluded.last_at_ms
                            + case when t.last_at_ms < :forget or t.attempts + 1 < :free then 0
                                   else least(900000, 1000 * (1 << least(t.attempts + 1 - :free, 20))) end
                        where t.blocked_until_ms <= excluded.last_at_ms
                        returning attempts""")
                .setParameter("key", Secrets.hash(key))
                .setParameter("now", now)
                .setParameter("forget", now - FORGET_MS)
                .setParameter("free", free)
                .getResultList();
        if (counted.isEmpty()) {
            throw new Problem.TooManyRequests(
                    "too-many-attempts", "Too many attempts. Please wait before you try again.", waitSeconds(key, now));
        }
    }

    private long waitSeconds(String key, long now) {
        Number until = (Number) entityManager
                .createNativeQuery("select blocked_until_ms from login_throttle where key = :key")
                .setParameter("key", Secrets.hash(key))
                .getSingleResult();
        return Math.max(1, (until.longValue() - now + 999) / 1000);
    }
}

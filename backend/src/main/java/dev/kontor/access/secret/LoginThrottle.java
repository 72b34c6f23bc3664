package dev.kontor.access.secret;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Slows guessing down: five attempts are free, then each one doubles the wait, up to 15 minutes; an hour of silence
 * forgets. Counted in the database before a password is looked at, so that several servers count together.
 */
@ApplicationScoped
public class LoginThrottle {

    private static final int FREE_PER_LOGIN = 5;
    private static final int FREE_PER_ADDRESS = 100;
    private static final long FORGET_MS = 3_600_000;

    private final Sql sql;
    private final Clock clock;

    LoginThrottle(Sql sql, Clock clock) {
        this.sql = sql;
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
        sql.query("delete from login_throttle where key in (:login, :address)")
                .bind("login", Secrets.hash("login:" + login))
                .bind("address", Secrets.hash("address:" + address))
                .update();
    }

    private void count(String key, int free) {
        long now = clock.millis();
        boolean counted = sql.query("""
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
                .bind("key", Secrets.hash(key))
                .bind("now", now)
                .bind("forget", now - FORGET_MS)
                .bind("free", free)
                .exists();
        if (!counted) {
            throw new Problem.TooManyRequests(
                    "too-many-attempts", "Too many attempts. Please wait before you try again.", waitSeconds(key, now));
        }
    }

    private long waitSeconds(String key, long now) {
        long until = sql.query("select blocked_until_ms from login_throttle where key = :key")
                .bind("key", Secrets.hash(key))
                .count();
        return Math.max(1, (until - now + 999) / 1000);
    }
}

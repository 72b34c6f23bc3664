package dev.kontor.access.secret;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** How often was tried what, in the database, so that several servers count together and a restart forgets nothing. */
@ApplicationScoped
class Attempts {

    /** An hour of silence forgets. */
    static final Duration FORGOTTEN = Duration.ofHours(1);

    /** Each attempt beyond those that are free doubles the wait until this one. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final Sql sql;
    private final Clock clock;

    Attempts(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** An attempt that is under way; it began a wait until then, if at all. */
    record Attempt(String key, int free, long blockedUntil) {}

    /** Counts one more; 429 while there is a wait. Outside of a transaction: nobody waits for the end of another one's. */
    Attempt begin(String key, int free) {
        long now = clock.millis();
        return sql.query("""
                        insert into login_throttle as t (key, attempts, last_at_ms, blocked_until_ms)
                        values (:key, 1, :now, 0)
                        on conflict (key) do update set
                          attempts = case when t.last_at_ms < :forget then 1 else t.attempts + 1 end,
                          last_at_ms = greatest(t.last_at_ms, excluded.last_at_ms),
                          blocked_until_ms =
                            case when t.last_at_ms < :forget or t.attempts + 1 < :free then 0
                                 else excluded.last_at_ms
                                      + least(:longest, 1000 * (1 << least(t.attempts + 1 - :free, 20))) end
                        where t.blocked_until_ms <= excluded.last_at_ms
                        returning blocked_until_ms""")
                .bind("key", Secrets.hash(key))
                .bind("now", now)
                .bind("forget", now - FORGOTTEN.toMillis())
                .bind("longest", LONGEST_WAIT.toMillis())
                .bind("free", free)
                .optional(Long.class)
                .map(until -> new Attempt(key, free, until))
                .orElseThrow(() -> tooMany(waitSeconds(key, now)));
    }

    /** It was no guess: neither counts nor makes anybody wait. A wait that another one began goes on. */
    void giveBack(Attempt attempt) {
        sql.query("""
                        update login_throttle
                           set attempts = attempts - 1,
                               blocked_until_ms = case when attempts - 1 < :free or blocked_until_ms = :until then 0
                                                       else blocked_until_ms end
                         where key = :key and attempts > 0""")
                .bind("key", Secrets.hash(attempt.key()))
                .bind("free", attempt.free())
                .bind("until", attempt.blockedUntil())
                .update();
    }

    /** All of this key, and a few that are old, so that the table does not grow for ever. */
    void forget(String key) {
        sql.query("""
                        delete from login_throttle
                         where key = :key
                            or key in (select key from login_throttle where last_at_ms < :forget
                                        order by last_at_ms limit 10 for update skip locked)""")
                .bind("key", Secrets.hash(key))
                .bind("forget", clock.millis() - FORGOTTEN.toMillis())
                .update();
    }

    private long waitSeconds(String key, long now) {
        long until = sql.query("select blocked_until_ms from login_throttle where key = :key")
                .bind("key", Secrets.hash(key))
                .optional(Long.class)
                .orElse(now);
        return Math.max(1, (until - now + 999) / 1000);
    }

    static Problem tooMany(long seconds) {
        return new Problem.TooManyRequests(
                "too-many-attempts", "Too many attempts. Please wait before you try again.", seconds);
    }
}

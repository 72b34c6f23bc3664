package dev.kontor.access.secret;

import dev.kontor.base.shared.Caller;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** From which browsers and addresses somebody knew a secret before; as hashes, and for some months. */
@ApplicationScoped
class KnownPlaces {

    private static final long KEPT_MS = Duration.ofDays(90).toMillis();

    private final Sql sql;
    private final Clock clock;

    KnownPlaces(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The browser, else the address, if it is known. */
    Optional<String> of(String secret, Caller caller) {
        List<String> keys = keys(secret, caller);
        List<String> known = sql.query("select key from known_place where key = any (:keys) and used_at_ms > :since")
                .array("keys", keys)
                .bind("since", clock.millis() - KEPT_MS)
                .list(String.class);
        return keys.stream().filter(known::contains).findFirst();
    }

    /** In the order of the keys, so that two never wait for each other; forgets some that are old. */
    void remember(String secret, Caller caller) {
        sql.query("""
                        with gone as (
                          delete from known_place where key <> all (:keys) and key in (
                            select key from known_place where used_at_ms <= :since
                             order by used_at_ms limit 10 for update skip locked))
                        insert into known_place (key, used_at_ms)
                        select k, :now from unnest(cast(:keys as text[])) k order by k
                        on conflict (key) do update set used_at_ms = excluded.used_at_ms""")
                .array("keys", keys(secret, caller))
                .bind("now", clock.millis())
                .bind("since", clock.millis() - KEPT_MS)
                .update();
    }

    private static List<String> keys(String secret, Caller caller) {
        return List.of(
                Secrets.hexHash(secret + " browser " + caller.browser().value()),
                Secrets.hexHash(secret + " address " + caller.network()));
    }
}

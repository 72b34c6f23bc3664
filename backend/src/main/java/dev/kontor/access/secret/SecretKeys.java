package dev.kontor.access.secret;

import dev.kontor.base.sql.Sql;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The keys that seal secrets which have to be read again. The first one seals, all of them open: a new one is put before
 * the old ones. Without a configured one the server keeps its own in the database, which protects less; it goes on opening
 * what it sealed once another one is configured.
 */
@ApplicationScoped
class SecretKeys {

    private static final Logger LOG = Logger.getLogger(SecretKeys.class);
    private static final int MIN_LENGTH = 32;
    private static final String OWN = "sealing-1";

    private final List<SealingKey> configured;
    private final Sql sql;
    private final Clock clock;
    private volatile @Nullable List<SealingKey> keys;

    SecretKeys(@ConfigProperty(name = "kontor.secret-key") Optional<List<String>> configured, Sql sql, Clock clock) {
        this.configured = configured.orElse(List.of()).stream()
                .map(SecretKeys::longEnough)
                .map(SealingKey::of)
                .toList();
        this.sql = sql;
        this.clock = clock;
    }

    /** Also makes the configured ones, so that a short one is refused at once. */
    void warn(@Observes StartupEvent started) {
        if (configured.isEmpty()) {
            LOG.warn(
                    "KONTOR_SECRET_KEY is not set: the key to the secrets of authenticator apps lies in the database.");
        }
    }

    SealingKey sealing() {
        return all().getFirst();
    }

    /** The one that sealed this; nothing for what is not sealed. */
    Optional<SealingKey> of(byte[] sealed) {
        return all().stream().filter(key -> key.hasSealed(sealed)).findFirst();
    }

    private List<SealingKey> all() {
        List<SealingKey> known = keys;
        if (known == null) {
            known = new ArrayList<>(configured);
            own().ifPresent(known::add);
            keys = List.copyOf(known);
        }
        return known;
    }

    private Optional<SealingKey> own() {
        if (configured.isEmpty()) {
            sql.query(
                            "insert into server_secret (id, value, created_at) values (:id, :value, :now) on conflict (id) do nothing")
                    .bind("id", OWN)
                    .bind("value", Secrets.random())
                    .bind("now", clock.instant())
                    .update();
        }
        return sql.query("select value from server_secret where id = :id")
                .bind("id", OWN)
                .optional(String.class)
                .map(SealingKey::of);
    }

    private static String longEnough(String text) {
        if (text.strip().length() < MIN_LENGTH) {
            throw new IllegalStateException(
                    "Kontor does not start: KONTOR_SECRET_KEY needs " + MIN_LENGTH + " characters or more.");
        }
        return text.strip();
    }
}

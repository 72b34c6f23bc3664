package dev.kontor.app.launch;

import dev.kontor.base.sql.Sql;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to work on a database that could lose acknowledged writes or show one reseller's rows to another. */
@Singleton
class DatabaseChecks {

    private final Sql sql;
    private final boolean durable;

    DatabaseChecks(Sql sql, @ConfigProperty(name = "kontor.db.durable", defaultValue = "true") boolean durable) {
        this.sql = sql;
        this.durable = durable;
    }

    void check(@Observes @Priority(1) StartupEvent started) {
        List<String> off = sql.query("""
                        select name from pg_settings
                         where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting = 'off'""").list(String.class);
        if (durable && !off.isEmpty()) {
            throw new IllegalStateException("Kontor does not start: the database has " + off + " switched off.");
        }
        boolean powerful = sql.query("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                .one(Boolean.class);
        if (powerful) {
            throw new IllegalStateException(
                    "Kontor does not start: KONTOR_DB_USER may bypass row-level security; use a plain role.");
        }
        long owned = sql.query(
                        "select count(*) from pg_tables where schemaname = 'public' and tableowner = current_user")
                .count();
        if (owned > 0) {
            throw new IllegalStateException(
                    "Kontor does not start: KONTOR_DB_USER owns tables; migrate with KONTOR_DB_OWNER instead.");
        }
    }
}

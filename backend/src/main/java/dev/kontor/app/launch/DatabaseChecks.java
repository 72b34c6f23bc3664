package dev.kontor.app.launch;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to work on a database that could lose acknowledged writes or show one reseller's rows to another. */
@Singleton
class DatabaseChecks {

    private final EntityManager entityManager;
    private final boolean durable;

    DatabaseChecks(
            EntityManager entityManager,
            @ConfigProperty(name = "kontor.db.durable", defaultValue = "true") boolean durable) {
        this.entityManager = entityManager;
        this.durable = durable;
    }

    @Transactional
    void check(@Observes @Priority(1) StartupEvent started) {
        List<?> off = entityManager.createNativeQuery("""
                        select name from pg_settings
                         where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting = 'off'""").getResultList();
        if (durable && !off.isEmpty()) {
            throw new IllegalStateException("Kontor does not start: the database has " + off + " switched off.");
        }
        Object powerful = entityManager
                .createNativeQuery("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                .getSingleResult();
        if (Boolean.TRUE.equals(powerful)) {
            throw new IllegalStateException(
                    "Kontor does not start: KONTOR_DB_USER may bypass row-level security; use a plain role.");
        }
        Object owner = entityManager
                .createNativeQuery(
                        "select count(*) from pg_tables where schemaname = 'public' and tableowner = current_user")
                .getSingleResult();
        if (((Number) owner).longValue() > 0) {
            throw new IllegalStateException(
                    "Kontor does not start: KONTOR_DB_USER owns tables; migrate with KONTOR_DB_OWNER instead.");
        }
    }
}

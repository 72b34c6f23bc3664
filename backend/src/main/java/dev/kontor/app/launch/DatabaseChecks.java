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

    private static final String SWITCHED_OFF = """
            select name from pg_settings
             where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting = 'off'""";

    /** What the application's role may that it must not: itself, or as any role that it can become over however many others. */
    static final String TOO_POWERFUL = """
            with mine as (select * from pg_roles where pg_has_role(current_user, oid, 'member'))
            select case when m.rolname = current_user then 'KONTOR_DB_USER '
                        else 'KONTOR_DB_USER is a member of ' || m.rolname || ', which ' end || d.reason
              from mine m
             cross join lateral (values
                   (m.rolsuper or m.rolbypassrls, 'may bypass row-level security; use a plain role.'),
                   (m.oid in (select relowner from pg_class where relnamespace = 'public'::regnamespace
                              union all select proowner from pg_proc where pronamespace = 'public'::regnamespace
                              union all select nspowner from pg_namespace where nspname = 'public'
                              union all select datdba from pg_database where datname = current_database()),
                    'owns tables or the database; migrate with KONTOR_DB_OWNER instead.'),
                   (m.rolcreaterole, 'may create roles and so become another; use a plain role.'),
                   (m.rolname in ('pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files'),
                    'reaches files and programs of the database server; use a plain role.')) as d (found, reason)
             where d.found
             order by m.rolname <> current_user, 1""";

    private final Sql sql;
    private final boolean durable;

    DatabaseChecks(Sql sql, @ConfigProperty(name = "kontor.db.durable", defaultValue = "true") boolean durable) {
        this.sql = sql;
        this.durable = durable;
    }

    void check(@Observes @Priority(1) StartupEvent started) {
        List<String> off = sql.query(SWITCHED_OFF).list(String.class);
        if (durable && !off.isEmpty()) {
            throw new IllegalStateException("Kontor does not start: the database has " + off + " switched off.");
        }
        sql.query(TOO_POWERFUL).list(String.class).stream().findFirst().ifPresent(reason -> {
            throw new IllegalStateException("Kontor does not start: " + reason);
        });
    }
}

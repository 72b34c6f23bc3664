package dev.kontor.base.shared;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Refuses any statement of Hibernate that touches a reseller's table without naming the reseller. */
@Singleton
@PersistenceUnitExtension
class TenantPredicate implements StatementInspector {

    /** The tables that belong to nobody. */
    private static final Set<String> GLOBAL = Set.of(
            "reseller",
            "directory_entry",
            "login_throttle",
            "signing_key",
            "scheduled_tasks",
            "pg_settings",
            "pg_roles",
            "pg_tables");

    private static final Pattern TABLE =
            Pattern.compile("\\b(?:from|join|into|update)\\s+(?:only\\s+)?([a-z_]+)\\b", Pattern.CASE_INSENSITIVE);

    private static final Set<String> NOT_TABLES = Set.of("set", "select", "unnest", "lateral", "lists", "asked");

    @Override
    public String inspect(String sql) {
        if (!sql.contains("reseller_id")) {
            Matcher tables = TABLE.matcher(sql);
            while (tables.find()) {
                String table = tables.group(1).toLowerCase(Locale.ROOT);
                if (!GLOBAL.contains(table) && !NOT_TABLES.contains(table)) {
                    throw new IllegalStateException("a statement touches " + table + " without its reseller");
                }
            }
        }
        return sql;
    }
}

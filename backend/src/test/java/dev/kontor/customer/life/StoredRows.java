package dev.kontor.customer.life;

import dev.kontor.testing.Api;
import dev.kontor.testing.ScratchDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every row that a reseller has, table by table, as somebody without walls sees it. */
final class StoredRows {

    /** What only ever grows, what says how often something was done, and what is derived anew under another id. */
    private static final Set<String> LOGS = Set.of(
            "history_event",
            "history_detail",
            "idempotency_record",
            "customer_operation",
            "staff_session",
            "staff_user",
            "reseller_counter");

    private StoredRows() {}

    static Map<String, List<String>> of(String url, Api.Tenant tenant) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres")) {
            List<String> tables = ScratchDatabase.column(connection, """
                            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                             where c.relkind = 'r' and a.attname = 'reseller_id'
                               and c.relnamespace = 'public'::regnamespace order by 1""");
            for (String table : tables) {
                if (!LOGS.contains(table)) {
                    List<String> found = ScratchDatabase.column(
                            connection,
                            "select (to_jsonb(t)%s)::text from \"%s\" t where reseller_id = '%s' order by 1"
                                    .formatted(without(table), table, tenant.id()));
                    if (!found.isEmpty()) {
                        rows.put(table, found);
                    }
                }
            }
        }
        return rows;
    }

    private static String without(String table) {
        return switch (table) {
            case "customer" -> " - 'version' - 'updated_at'";
            case "expected_renewal" -> " - 'id'";
            default -> "";
        };
    }
}

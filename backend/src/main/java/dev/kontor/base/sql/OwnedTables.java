package dev.kontor.base.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The tables and views that belong to resellers, as the database knows them, and the statements that were found to respect it. */
final class OwnedTables {

    /** So many texts are remembered; those of lists differ by what is asked for. */
    private static final int MOST = 10_000;

    private static final OwnedTables OF_DATABASE = new OwnedTables();

    private final Set<String> checked = ConcurrentHashMap.newKeySet();
    private volatile Set<String> owned = Set.of();

    private OwnedTables() {}

    static OwnedTables ofDatabase() {
        return OF_DATABASE;
    }

    /** Refuses a statement that touches the rows of more than one reseller. */
    void check(String sql, Connection connection) throws SQLException {
        if (checked.contains(sql)) {
            return;
        }
        if (owned.isEmpty()) {
            owned = read(connection);
        }
        for (String table : TenantCheck.unbound(sql, owned)) {
            throw new IllegalStateException("a statement touches " + table + " without its reseller: " + sql);
        }
        if (checked.size() >= MOST) {
            checked.clear();
        }
        checked.add(sql);
    }

    private static Set<String> read(Connection connection) throws SQLException {
        Set<String> tables = new HashSet<>();
        // tables of all resellers say so in their comment
        try (PreparedStatement statement = connection.prepareStatement("""
                        select c.relname from pg_attribute a join pg_class c on c.oid = a.attrelid
                         where a.attname = 'reseller_id' and c.relkind in ('r', 'p', 'v')
                           and c.relnamespace = 'public'::regnamespace
                           and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'of all resellers%'""");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}

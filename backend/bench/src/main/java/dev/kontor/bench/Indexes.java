package dev.kontor.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Takes the indexes of some tables away for a bulk load and builds them anew after it, which is many times faster. */
final class Indexes {

    private static final List<String> TABLES = List.of(
            "customer", "customer_word", "customer_search", "price_entry", "subscription", "subscription_word",
            "subscription_search", "association", "subscription_holder", "history_event", "history_detail");

    private final Connection connection;
    private final List<String> definitions;

    private Indexes(Connection connection, List<String> definitions) {
        this.connection = connection;
        this.definitions = definitions;
    }

    static Indexes remove(Connection connection) throws SQLException {
        String[] tables = TABLES.toArray(String[]::new);
        List<String> definitions = Sql.column(connection, String.class, """
                select format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
                  from pg_constraint where conrelid::regclass::text = any (?) and contype in ('p', 'u', 'x')
                   and conindid not in (select conindid from pg_constraint where contype = 'f')
                union all
                select indexdef from pg_indexes where tablename = any (?)
                   and indexname not in (select conname from pg_constraint where contype in ('p', 'u', 'x'))""", tables, tables);
        List<String> removals = Sql.column(connection, String.class, """
                select format('alter table %s drop constraint %I', conrelid::regclass, conname)
                  from pg_constraint where conrelid::regclass::text = any (?) and contype in ('p', 'u', 'x')
                   and conindid not in (select conindid from pg_constraint where contype = 'f')
                union all
                select format('drop index %I', indexname) from pg_indexes where tablename = any (?)
                   and indexname not in (select conname from pg_constraint where contype in ('p', 'u', 'x'))""", tables, tables);
        for (String removal : removals) {
            Sql.update(connection, removal);
        }
        return new Indexes(connection, definitions);
    }

    void restore() throws SQLException {
        Sql.update(connection, "set maintenance_work_mem = '512MB'");
        for (String definition : definitions) {
            Sql.update(connection, definition);
        }
    }
}

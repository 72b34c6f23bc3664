package dev.kontor.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.changelog.RanChangeSet;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;

/** An empty database beside the one of the tests, for what would disturb them. */
public final class ScratchDatabase implements AutoCloseable {

    /** Everything that migrations can make, as one line each; without Liquibase's own tables and what extensions bring. */
    private static final String SCHEMA = """
            with ours as (
              select c.* from pg_class c
               where c.relnamespace = 'public'::regnamespace and c.relname not like 'databasechangelog%'
                 and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e'))
            select concat_ws(' ', 'relation', relname, relkind, relrowsecurity, relforcerowsecurity, relacl) from ours
            union all
            select concat_ws(' ', 'column', o.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                             a.attgenerated, a.attcollation::regcollation, pg_get_expr(d.adbin, d.adrelid))
              from ours o join pg_attribute a on a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped
              left join pg_attrdef d on d.adrelid = o.oid and d.adnum = a.attnum
            union all
            select concat_ws(' ', 'constraint', o.relname, k.conname, pg_get_constraintdef(k.oid))
              from ours o join pg_constraint k on k.conrelid = o.oid
            union all
            select concat_ws(' ', 'index', o.relname, pg_get_indexdef(i.indexrelid))
              from ours o join pg_index i on i.indrelid = o.oid
            union all
            select concat_ws(' ', 'policy', o.relname, p.polname, p.polcmd, pg_get_expr(p.polqual, p.polrelid),
                             pg_get_expr(p.polwithcheck, p.polrelid))
              from ours o join pg_policy p on p.polrelid = o.oid
            union all
            select concat_ws(' ', 'function', pg_get_functiondef(f.oid), f.proacl)
              from pg_proc f
             where f.pronamespace = 'public'::regnamespace
               and not exists (select from pg_depend d where d.objid = f.oid and d.deptype = 'e')
            union all
            select concat_ws(' ', 'default rights', defaclobjtype, defaclacl) from pg_default_acl
            union all
            select concat_ws(' ', 'rights', nspacl) from pg_namespace where nspname = 'public'
            order by 1
            """;

    private final String server;
    private final String name = "scratch_" + UUID.randomUUID().toString().replace("-", "");

    /** On the server of another database, which its address names. */
    public ScratchDatabase(String url) throws SQLException {
        this.server = url.substring(0, url.lastIndexOf('/') + 1);
        administer("create database " + name + " owner kontor_owner");
    }

    private Connection as(String role) throws SQLException {
        return DriverManager.getConnection(server + name, role, role);
    }

    /** Statements of one role in one transaction; postgres may do all and sees all. */
    public void run(String role, String... statements) throws SQLException {
        try (Connection connection = as(role);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }

    public void migrate() throws SQLException, LiquibaseException {
        try (Connection connection = as("kontor_owner");
                Liquibase liquibase = liquibase(connection)) {
            liquibase.update(new Contexts("plain"), new LabelExpression());
        }
    }

    /** Back to the empty database, changeset by changeset. */
    public void rollBack() throws SQLException, LiquibaseException {
        try (Connection connection = as("kontor_owner");
                Liquibase liquibase = liquibase(connection)) {
            int done = liquibase.getDatabase().getRanChangeSetList().size();
            liquibase.rollback(done, new Contexts("plain"), new LabelExpression());
        }
    }

    /** As it was before this changeset. */
    public void rollBackBefore(String changeset) throws SQLException, LiquibaseException {
        try (Connection connection = as("kontor_owner");
                Liquibase liquibase = liquibase(connection)) {
            List<String> ran = liquibase.getDatabase().getRanChangeSetList().stream()
                    .map(RanChangeSet::getId)
                    .toList();
            liquibase.rollback(ran.size() - ran.indexOf(changeset), new Contexts("plain"), new LabelExpression());
        }
    }

    public List<String> schema() throws SQLException {
        return column(SCHEMA);
    }

    /** What the role that sees all reads. */
    public List<String> column(String sql) throws SQLException {
        try (Connection connection = as("postgres")) {
            return column(connection, sql);
        }
    }

    /** What somebody reads after these statements of the role that may all, as whom another one says; all of it is undone. */
    public List<String> undone(String[] statements, String as, String sql) throws SQLException {
        try (Connection connection = as("postgres");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String one : statements) {
                statement.execute(one);
            }
            statement.execute(as);
            List<String> values = column(connection, sql);
            connection.rollback();
            return values;
        }
    }

    /** What a role reads after statements of the same transaction, which is committed. */
    public List<String> columnAs(String role, String sql, String... before) throws SQLException {
        try (Connection connection = as(role);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String one : before) {
                statement.execute(one);
            }
            List<String> values = column(connection, sql);
            connection.commit();
            return values;
        }
    }

    public static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                values.add(found.getString(1));
            }
        }
        return values;
    }

    private static Liquibase liquibase(Connection connection) throws LiquibaseException {
        Liquibase liquibase = new Liquibase(
                "db/changelog.yaml",
                new ClassLoaderResourceAccessor(),
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection)));
        liquibase.setChangeLogParameter("appRole", "kontor_app");
        return liquibase;
    }

    @Override
    public void close() throws SQLException {
        administer("drop database " + name + " with (force)");
    }

    private void administer(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server + "postgres", "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package dev.kontor.base.sql;

import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jdbi.v3.core.transaction.NoOpTransactionHandler;
import org.jdbi.v3.postgres.PostgresPlugin;

/** Jdbi as we use it: our SQL as it is, transactions as the container has them. */
final class Jdbis {

    private Jdbis() {}

    /** The types of PostgreSQL, without its large objects: they would ask the database on every new connection. */
    private static final class Types extends PostgresPlugin {
        @Override
        public Handle customizeHandle(Handle handle) {
            return handle;
        }
    }

    static Jdbi of(DataSource database) {
        Jdbi jdbi = Jdbi.create(database).installPlugin(new Types());
        jdbi.setTransactionHandler(new NoOpTransactionHandler());
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
        // a condition may name what only some statements of a list need
        jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        jdbi.getConfig(ColumnMappers.class).setCoalesceNullPrimitivesToDefaults(false);
        // what people typed does not belong into a log
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        jdbi.registerColumnMapper(new JsonColumn());
        return jdbi;
    }
}

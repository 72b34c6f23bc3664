package dev.kontor.app.launch;

import io.quarkus.liquibase.LiquibaseFactory;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.exception.LiquibaseException;
import liquibase.ui.LoggerUIService;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Brings the database to what this build needs, before anything asks it. Where every changeset has run already, which is
 * so at nearly every start, looking is enough: Liquibase would take most of a second to find out.
 */
@Singleton
class Migrations {

    private static final String NO_SUCH_TABLE = "42P01";

    private final LiquibaseFactory liquibase;
    private final String url;
    private final String owner;
    private final String password;
    private final String context;

    Migrations(
            LiquibaseFactory liquibase,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.liquibase.username") String owner,
            @ConfigProperty(name = "quarkus.liquibase.password") String password,
            @ConfigProperty(name = "quarkus.liquibase.contexts") String context) {
        this.liquibase = liquibase;
        this.url = url;
        this.owner = owner;
        this.password = password;
        this.context = context;
    }

    void run(@Observes @Priority(0) StartupEvent started) throws Exception {
        if (!haveRun(Changesets.of(context))) {
            tellNobody();
            Scope.child(Map.of(Scope.Attr.ui.name(), new LoggerUIService()), this::migrate);
        }
    }

    /** Migrations report to the log, not to the console, and to nobody outside. */
    static void tellNobody() {
        System.setProperty("liquibase.analytics.enabled", "false");
        System.setProperty("liquibase.command.showSummary", "OFF");
    }

    private void migrate() throws LiquibaseException {
        try (Liquibase all = liquibase.createLiquibase()) {
            all.setShowSummary(UpdateSummaryEnum.OFF);
            all.update(liquibase.createContexts(), liquibase.createLabels());
        }
    }

    private boolean haveRun(Collection<String> changesets) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                PreparedStatement statement = connection.prepareStatement(
                        "select not exists (select from unnest(?) as c (id) where id not in (select id from databasechangelog))")) {
            statement.setArray(1, connection.createArrayOf("text", changesets.toArray()));
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        } catch (SQLException e) {
            if (NO_SUCH_TABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}

package dev.kontor.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that dies is there again, with what was committed and at the same address; it lets nobody else in. */
class EmbeddedDatabaseTest {

    private static final Path FOLDER = Path.of("target", "mortal-database");
    private static final List<String> ROLES = List.of("postgres", "kontor_owner", "kontor_app");

    @TempDir
    Path fresh;

    @Test
    void databaseThatWasKilledIsStartedAgain() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(FOLDER)) {
            long first = postmaster();
            assertThat(ProcessHandle.of(first).orElseThrow().destroyForcibly()).isTrue();
            await().atMost(Duration.ofSeconds(20)).until(() -> answers(database));
            assertThat(postmaster()).isNotEqualTo(first);
        }
        assertThat(FOLDER.resolve("db").resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void nobodyComesInWithoutThePassword() throws Exception {
        String password;
        try (EmbeddedDatabase database = EmbeddedDatabase.start(fresh)) {
            requireClosed(database);
            password = database.password("kontor_app");
            run(database, "create table kept (id int)");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh.resolve("db-passwords"))))
                .isEqualTo("rw-------");
        try (EmbeddedDatabase again = EmbeddedDatabase.start(fresh)) {
            assertThat(again.password("kontor_app")).isEqualTo(password).hasSizeGreaterThan(30);
            assertThat(answers(again)).isTrue();
        }
        takesOverWhatTrustedEverybody();
    }

    /** As a Kontor before passwords left it behind. */
    private void takesOverWhatTrustedEverybody() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(fresh)) {
            run(
                    database,
                    "alter role postgres password null",
                    "alter role kontor_owner password 'kontor_owner'",
                    "alter role kontor_app password 'kontor_app'");
        }
        Files.delete(fresh.resolve("db-passwords"));
        Files.writeString(
                fresh.resolve("db").resolve("pg_hba.conf"), "local all all trust\nhost all all 127.0.0.1/32 trust\n");
        try (EmbeddedDatabase taken = EmbeddedDatabase.start(fresh)) {
            requireClosed(taken);
            assertThat(answers(taken)).isTrue();
            run(taken, "insert into kept values (1)");
        }
    }

    private static void requireClosed(EmbeddedDatabase database) throws SQLException {
        for (String role : ROLES) {
            for (String guess : List.of("", role, "password")) {
                assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), role, guess))
                        .as(role + " with " + guess)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password");
            }
        }
        try (Connection connection = superuser(database);
                Statement statement = connection.createStatement();
                ResultSet open = statement.executeQuery("""
                        select current_setting('unix_socket_directories') || current_setting('listen_addresses') || (
                               select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256')""")) {
            assertThat(open.next()).isTrue();
            assertThat(open.getString(1)).isEqualTo("127.0.0.10");
        }
    }

    private static long postmaster() throws Exception {
        return Long.parseLong(Files.readAllLines(FOLDER.resolve("db").resolve("postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static Connection superuser(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), "postgres", database.password("postgres"));
    }

    private static void run(EmbeddedDatabase database, String... statements) throws SQLException {
        try (Connection connection = superuser(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static boolean answers(EmbeddedDatabase database) {
        try (Connection connection =
                DriverManager.getConnection(database.jdbcUrl(), "kontor_app", database.password("kontor_app"))) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }
}

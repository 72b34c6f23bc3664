package dev.kontor.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A database that dies is there again, with what was committed and at the same address. */
class EmbeddedDatabaseTest {

    private static final Path FOLDER = Path.of("target", "mortal-database");

    @Test
    void databaseThatWasKilledIsStartedAgain() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(FOLDER)) {
            long first = postmaster();
            assertThat(ProcessHandle.of(first).orElseThrow().destroyForcibly()).isTrue();
            await().atMost(Duration.ofSeconds(20)).until(() -> answers(database.jdbcUrl()));
            assertThat(postmaster()).isNotEqualTo(first);
        }
        assertThat(FOLDER.resolve("db").resolve("postmaster.pid")).doesNotExist();
    }

    private static long postmaster() throws Exception {
        return Long.parseLong(Files.readAllLines(FOLDER.resolve("db").resolve("postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static boolean answers(String url) {
        try (Connection connection = DriverManager.getConnection(url, "kontor_app", "kontor_app")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }
}

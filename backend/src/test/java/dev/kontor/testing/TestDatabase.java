package dev.kontor.testing;

import dev.kontor.app.launch.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/** A fresh PostgreSQL for one test run, with the same roles and migrations as in production. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private static final Path FOLDER = Path.of("target", "test-database");

    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        try {
            deleteTree(FOLDER.resolve("db"));
            database = EmbeddedDatabase.start(FOLDER, "fsync=off", "synchronous_commit=off");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                database.jdbcUrl(),
                "kontor.db.durable",
                "false",
                // the work of all resellers is done when a test wants it
                "kontor.schedule.enabled",
                "false",
                "kontor.demo",
                "false",
                "kontor.mail.transport",
                "catcher",
                // little work, so that tests of registrations do not wait for it
                "kontor.registration.proof-max-number",
                "1000");
    }

    @Override
    public void stop() {
        database.close();
    }

    private static void deleteTree(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}

package dev.kontor.testing;

import static java.util.Map.entry;

import dev.kontor.app.launch.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/** A fresh PostgreSQL for one test run, with the same roles and migrations as in production. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    /** Of the whole run. */
    public static final Path LOG = Path.of("target", "kontor-test.log");

    private static final Path FOLDER = Path.of("target", "test-database");

    private EmbeddedDatabase database;
    private Network network;

    @Override
    public Map<String, String> start() {
        try {
            Files.deleteIfExists(LOG);
            deleteTree(FOLDER.resolve("db"));
            giveKnownPasswords(FOLDER);
            database = EmbeddedDatabase.start(FOLDER, "fsync=off", "synchronous_commit=off");
            network = new Network(
                    URI.create(database.jdbcUrl().substring("jdbc:".length())).getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.ofEntries(
                entry(
                        "quarkus.datasource.jdbc.url",
                        database.jdbcUrl().replaceFirst(":\\d+/", ":" + network.port() + "/")),
                entry("kontor.db.durable", "false"),
                // the work of all resellers is done when a test wants it
                entry("kontor.schedule.enabled", "false"),
                entry("kontor.demo", "false"),
                entry("kontor.mail.transport", "catcher"),
                // all tests come from one address
                entry("kontor.sign-in.free-per-address", "1000000"),
                entry("kontor.trusted-proxies", Proxied.PROXY),
                entry("kontor.secret-key", "a key that only the tests of Kontor have"),
                // little work, so that tests of registrations do not wait for it
                entry("kontor.registration.proof-max-number", "1000"),
                // tests are in a hurry
                entry("kontor.limits.address", "0"),
                entry("kontor.limits.person", "0"),
                entry("kontor.limits.key", "0"),
                entry("kontor.limits.tenant", "0"),
                // for whoever looks what it says
                entry("quarkus.log.file.enabled", "true"),
                entry("quarkus.log.file.path", LOG.toString()),
                entry("quarkus.log.file.rotation.max-file-size", "1G"),
                entry("quarkus.log.category.\"com.icegreen\".level", "ERROR"));
    }

    @Override
    public void stop() {
        try {
            network.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database.close();
    }

    /** Before the database of a folder starts for the first time: every role's password is its name. */
    public static void giveKnownPasswords(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("db-passwords"),
                "postgres=postgres\nkontor_owner=kontor_owner\nkontor_app=kontor_app\n");
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

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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A fresh PostgreSQL for one test run, with the same roles and migrations as in production. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    /** Of the present server; a run has several, one after the other. */
    public static final Path LOG = Path.of("target", "kontor-test.log");

    private static final Path EARLIER_LOGS = Path.of("target", "kontor-test-logs");

    /** Known to all class loaders of one run. */
    private static final String LOGGED = "kontor.test.logged";

    private static final Path FOLDER = Path.of("target", "test-database");

    private EmbeddedDatabase database;
    private Network network;

    @Override
    public Map<String, String> start() {
        try {
            keepLog();
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

    /** What the servers before and the present one have logged. */
    public static List<Path> logsOfTheRun() throws IOException {
        if (System.getProperty(LOGGED) == null) {
            return List.of();
        }
        try (var earlier = Files.list(EARLIER_LOGS)) {
            return Stream.concat(earlier.sorted(), Stream.of(LOG)).toList();
        }
    }

    private static void keepLog() throws IOException {
        int before = Integer.getInteger(LOGGED, 0);
        System.setProperty(LOGGED, String.valueOf(before + 1));
        if (before == 0) {
            deleteTree(EARLIER_LOGS);
            Files.createDirectories(EARLIER_LOGS);
            Files.deleteIfExists(LOG);
        } else if (Files.exists(LOG)) {
            Files.move(LOG, EARLIER_LOGS.resolve("%03d.log".formatted(before)));
        }
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

package dev.kontor.trust;

import dev.kontor.app.launch.EmbeddedDatabase;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Where the drills take place: a folder with the servers' data and logs, and how much of everything there is to be. */
final class Stage {

    /** No drill that is not about limits meets one. */
    static final Map<String, String> WITHOUT_LIMITS = Map.of(
            "KONTOR_LIMITS_ADDRESS", "0",
            "KONTOR_LIMITS_PERSON", "0",
            "KONTOR_LIMITS_KEY", "0",
            "KONTOR_LIMITS_TENANT", "0");

    private final Path folder;
    private final List<String> command;
    private final double scale = Double.parseDouble(environment("TRUST_SCALE", "1"));
    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<Path> logs = new ArrayList<>();

    Stage(Path folder, List<String> command) {
        this.folder = folder;
        this.command = command;
        Runtime.getRuntime().addShutdownHook(new Thread(this::clear));
    }

    static String environment(String variable, String otherwise) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : value;
    }

    /** So many, or fewer where a small run is wanted. */
    int many(int all) {
        return Math.max(1, (int) Math.round(all * scale));
    }

    /** None that the system gives away by itself: whoever asks for a server that is not there yet would meet themselves. */
    static int freePort() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            try (ServerSocket door = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return door.getLocalPort();
            } catch (BindException taken) {
                // by somebody else; another one then
            }
        }
    }

    Path folder() {
        return folder;
    }

    List<Path> logs() {
        return logs;
    }

    /** A server with the demo and a database that it brings along. */
    Installation server(String name, Map<String, String> settings) throws IOException {
        return server(name, folder.resolve(name), settings);
    }

    /** A database of its own, which more than one server uses, or one over a network. */
    EmbeddedDatabase database(String name) throws IOException {
        return opened(EmbeddedDatabase.start(folder.resolve(name)));
    }

    /** How a server finds it at this address, and is let in. */
    static Map<String, String> settings(EmbeddedDatabase database, String url) {
        Map<String, String> settings = new HashMap<>(WITHOUT_LIMITS);
        settings.put("KONTOR_DB_URL", url);
        settings.put("KONTOR_DB_PASSWORD", database.password("kontor_app"));
        settings.put("KONTOR_DB_OWNER_PASSWORD", database.password("kontor_owner"));
        return settings;
    }

    /** The same with the data of this folder. */
    Installation server(String name, Path data, Map<String, String> settings) throws IOException {
        Path log = folder.resolve(name + ".log");
        logs.add(log);
        return opened(new Installation(command, data, log, settings));
    }

    /** Closed when the part is over. */
    synchronized <T extends AutoCloseable> T opened(T one) {
        open.add(one);
        return one;
    }

    /** What was opened last goes first: a database stays for as long as its server. */
    synchronized void clear() {
        open.reversed().forEach(Stage::close);
        open.clear();
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) { // as it is declared
            System.err.println("not closed: " + e);
        }
    }
}

package dev.kontor.app.launch;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL beside the server, with its data in a folder that survives restarts. Meant for trying out,
 * developing and testing; it listens on the loopback address only.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    static final String OWNER = "kontor_owner";
    static final String APPLICATION = "kontor_app";
    private static final String DATABASE = "kontor";

    private final Path binaries;
    private final Path data;
    private final int port;
    private final FolderLock lock;
    private final String[] settings;
    private final DatabaseWatch watch = new DatabaseWatch(this::isAlive, this::startServer);

    private EmbeddedDatabase(Path binaries, Path data, int port, FolderLock lock, String... settings) {
        this.binaries = binaries;
        this.data = data;
        this.port = port;
        this.lock = lock;
        this.settings = settings;
    }

    /**
     * Starts the database of a folder; one that a killed server left behind is stopped first. It is started again whenever
     * it dies.
     *
     * @throws FolderLock.InUse while another server works with this folder
     */
    public static EmbeddedDatabase start(Path folder, String... settings) throws IOException {
        Path home = folder.toAbsolutePath();
        FolderLock lock = FolderLock.take(home);
        EmbeddedDatabase database = new EmbeddedDatabase(
                PostgresFiles.unpackInto(home.resolve("postgresql-18")),
                home.resolve("db"),
                freePort(),
                lock,
                settings);
        database.stopLeftover();
        if (!Files.exists(database.data.resolve("PG_VERSION"))) {
            database.initialise();
        }
        database.startServer();
        database.prepareRoles();
        database.watch.begin();
        return database;
    }

    public String jdbcUrl() {
        return url(DATABASE);
    }

    @Override
    public void close() {
        watch.close();
        stopServer();
        lock.close();
    }

    private void stopServer() {
        run("the database did not stop", "pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "-t", "30", "stop");
    }

    private void stopLeftover() throws IOException {
        if (isAlive()) {
            stopServer();
        } else {
            Files.deleteIfExists(pidFile());
        }
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    private boolean isAlive() {
        try {
            return Files.exists(pidFile())
                    && isPostgres(Long.parseLong(
                            Files.readAllLines(pidFile()).getFirst().strip()));
        } catch (IOException | NumberFormatException | NoSuchElementException beingWritten) {
            return false;
        }
    }

    private static boolean isPostgres(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    private void initialise() throws IOException {
        Path unfinished = data.resolveSibling("db.new");
        deleteTree(unfinished);
        Files.createDirectories(unfinished);
        PostgresUser.give(unfinished);
        run(
                "the database could not be created",
                "initdb",
                "-D",
                unfinished.toString(),
                "-A",
                "trust",
                "-U",
                "postgres",
                "-E",
                "UTF8",
                "--locale-provider=icu",
                "--icu-locale=und",
                "--locale=C");
        Files.move(unfinished, data);
    }

    private void startServer() {
        StringBuilder options = new StringBuilder(
                // plans of set-based statements need statistics soon after a large import
                "-p " + port
                        + " -c autovacuum_naptime=5s -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=60"
                        + " -c shared_buffers=256MB -c jit=off -c random_page_cost=1.1");
        for (String setting : settings) {
            options.append(" -c ").append(setting);
        }
        run(
                "the database did not start, see " + data.resolve("server.log"),
                "pg_ctl",
                "-D",
                data.toString(),
                "-o",
                options.toString(),
                "-l",
                data.resolve("server.log").toString(),
                "-w",
                "-t",
                "60",
                "start");
    }

    private void prepareRoles() {
        try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "");
                Statement statement = connection.createStatement()) {
            createRole(statement, OWNER);
            createRole(statement, APPLICATION);
            if (!exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database's roles could not be made: " + e.getMessage(), e);
        }
    }

    private static void createRole(Statement statement, String role) throws SQLException {
        if (!exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
            statement.execute("create role %s login nosuperuser nobypassrls password '%s'".formatted(role, role));
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next();
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void run(String failure, String program, String... arguments) {
        List<String> command = new ArrayList<>(PostgresUser.prefix());
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile("kontor-" + program, ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(90, TimeUnit.SECONDS);
            String text = Files.readString(output);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException(failure + ":\n" + text);
            }
        } catch (IOException e) {
            throw new IllegalStateException(failure, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure, e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path path :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** PostgreSQL refuses to run as root: then it runs in its own user namespace, or as nobody. */
    private static final class PostgresUser {

        private static final String NOBODY = "65534";
        private static final @Nullable List<String> ROOT_PREFIX = isRoot() ? rootPrefix() : null;

        static List<String> prefix() {
            return ROOT_PREFIX == null ? List.of() : ROOT_PREFIX;
        }

        /** Hands a folder to the user that PostgreSQL runs as. */
        static void give(Path folder) throws IOException {
            if (prefix().contains("setpriv")) {
                Files.setAttribute(folder, "unix:uid", Integer.parseInt(NOBODY));
                Files.setAttribute(folder, "unix:gid", Integer.parseInt(NOBODY));
            }
        }

        private static boolean isRoot() {
            return "root".equals(System.getProperty("user.name"));
        }

        private static List<String> rootPrefix() {
            if (works("unshare", "-U", "true")) {
                return List.of("unshare", "-U");
            }
            String drop = "--reuid=" + NOBODY;
            List<String> reaching = List.of(
                    "setpriv",
                    drop,
                    "--regid=" + NOBODY,
                    "--clear-groups",
                    "--inh-caps=+dac_override",
                    "--ambient-caps=+dac_override");
            if (works(append(reaching, "true"))) {
                return reaching;
            }
            return List.of("setpriv", drop, "--regid=" + NOBODY, "--clear-groups");
        }

        private static String[] append(List<String> command, String last) {
            List<String> whole = new ArrayList<>(command);
            whole.add(last);
            return whole.toArray(String[]::new);
        }

        private static boolean works(String... command) {
            try {
                return new ProcessBuilder(command)
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        == 0;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}

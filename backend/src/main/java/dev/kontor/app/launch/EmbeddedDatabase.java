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
import java.util.NoSuchElementException;

/**
 * A real PostgreSQL beside the server, with its data in a folder that survives restarts. Meant for trying out,
 * developing and testing; it listens on the loopback address only, without a socket, and trusts nobody: whoever else works on
 * this machine does not know the passwords.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    static final String OWNER = "kontor_owner";
    static final String APPLICATION = "kontor_app";
    private static final String SUPERUSER = "postgres";
    private static final String DATABASE = "kontor";

    private static final String ACCESS = """
            # written by Kontor at every start
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private final PostgresPrograms programs;
    private final Path data;
    private final int port;
    private final FolderLock lock;
    private final DatabasePasswords passwords;
    private final String[] settings;
    private final DatabaseWatch watch = new DatabaseWatch(this::isAlive, this::startServer);

    private EmbeddedDatabase(Path home, FolderLock lock, String... settings) throws IOException {
        this.programs = new PostgresPrograms(PostgresFiles.unpackInto(home.resolve("postgresql-18")));
        this.data = home.resolve("db");
        this.port = freePort();
        this.lock = lock;
        this.passwords = DatabasePasswords.of(home);
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
        EmbeddedDatabase database = new EmbeddedDatabase(home, lock, settings);
        database.stopLeftover();
        if (!Files.exists(database.data.resolve("PG_VERSION"))) {
            database.initialise();
        } else if (!database.passwords.areKept()) {
            // of a Kontor that trusted whoever came over the loopback address
            database.giveSuperuserItsPassword(database.data);
        }
        Files.writeString(database.data.resolve("pg_hba.conf"), ACCESS);
        database.startServer();
        database.prepareRoles();
        database.passwords.keep();
        database.watch.begin();
        return database;
    }

    public String jdbcUrl() {
        return url(DATABASE);
    }

    /** Of the owner of the tables, of the application, or of the superuser. */
    public String password(String role) {
        return passwords.of(role);
    }

    @Override
    public void close() {
        watch.close();
        stopServer();
        lock.close();
    }

    private void stopServer() {
        programs.run(
                "the database did not stop", "pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "-t", "30", "stop");
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
        programs.run(
                "the database could not be created",
                "initdb",
                "-D",
                unfinished.toString(),
                "-A",
                "trust",
                "-U",
                SUPERUSER,
                "-E",
                "UTF8",
                "--locale-provider=icu",
                "--icu-locale=und",
                "--locale=C");
        giveSuperuserItsPassword(unfinished);
        Files.move(unfinished, data);
    }

    /** Without a server, so that there is no moment in which anybody might come in without one. */
    private void giveSuperuserItsPassword(Path folder) {
        String failure = "the database's superuser got no password";
        String statement = "alter role %s password '%s'\n".formatted(SUPERUSER, passwords.of(SUPERUSER));
        String said = programs.tell(statement, failure, "postgres", "--single", "-D", folder.toString(), SUPERUSER);
        if (said.contains("ERROR")) {
            throw new IllegalStateException(failure + ":\n" + said.replace(passwords.of(SUPERUSER), "..."));
        }
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
        programs.run(
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
        try (Connection connection = DriverManager.getConnection(url(SUPERUSER), SUPERUSER, passwords.of(SUPERUSER));
                Statement statement = connection.createStatement()) {
            prepareRole(statement, OWNER);
            prepareRole(statement, APPLICATION);
            if (!exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database's roles could not be made: " + e.getMessage(), e);
        }
    }

    private void prepareRole(Statement statement, String role) throws SQLException {
        if (!exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
            statement.execute("create role %s login nosuperuser nobypassrls".formatted(role));
        } else if (passwords.areKept()) {
            return;
        }
        statement.execute("alter role %s password '%s'".formatted(role, passwords.of(role)));
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next();
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
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
}

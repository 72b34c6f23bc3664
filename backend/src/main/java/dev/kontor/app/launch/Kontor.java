package dev.kontor.app.launch;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;

/** Starts the server; with an embedded database unless {@code KONTOR_DB_URL} names another one. */
@QuarkusMain
public final class Kontor {

    private static final int STOP_SECONDS = 50;

    private static volatile boolean served;

    private Kontor() {}

    public static void main(String... arguments) throws Exception {
        if (environment("KONTOR_MANAGEMENT_PORT", "").isEmpty()) {
            System.setProperty("quarkus.management.port", managementPort());
        }
        if (environment("KONTOR_DB_URL", "").isEmpty()) {
            try {
                startDatabase();
            } catch (FolderLock.InUse e) {
                System.err.println("\nKontor: " + e.getMessage());
                System.exit(1);
            }
        }
        Quarkus.run(Serving.class, arguments);
    }

    private static void startDatabase() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(environment("KONTOR_DATA", "data")));
        System.setProperty("quarkus.datasource.jdbc.url", database.jdbcUrl());
        System.setProperty("quarkus.datasource.username", EmbeddedDatabase.APPLICATION);
        System.setProperty("quarkus.datasource.password", database.password(EmbeddedDatabase.APPLICATION));
        System.setProperty("quarkus.liquibase.username", EmbeddedDatabase.OWNER);
        System.setProperty("quarkus.liquibase.password", database.password(EmbeddedDatabase.OWNER));
        if (environment("KONTOR_HOST", "").isEmpty()) {
            // for trying out, on this machine
            System.setProperty("quarkus.http.host", "127.0.0.1");
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAfterServer(database), "database-stop"));
    }

    /** Hooks run side by side; the database goes last, so that no work is cut off. */
    private static void closeAfterServer(EmbeddedDatabase database) {
        try {
            for (int i = 0; i < STOP_SECONDS * 20 && isServing(); i++) {
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }

    /** Until the very end: one that is stopping still has requests under way and jobs to give back. */
    private static boolean isServing() {
        return served && Application.currentApplication() != null;
    }

    /** Health and metrics: 18080 beside 8080, so that two servers on one machine do not meet. */
    private static String managementPort() {
        int port = Integer.parseInt(environment("KONTOR_PORT", "8080"));
        return String.valueOf(port + 10_000 < 65_536 ? port + 10_000 : port - 10_000);
    }

    private static String environment(String variable, String otherwise) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : value;
    }

    /** Says where the desk is, once it answers, and serves until it is told to stop. */
    public static final class Serving implements QuarkusApplication {

        private final Welcome welcome;

        Serving(Welcome welcome) {
            this.welcome = welcome;
        }

        @Override
        public int run(String... arguments) {
            served = true;
            System.out.println(welcome.text());
            Quarkus.waitForExit();
            return 0;
        }
    }
}

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
        try {
            prepare();
        } catch (Refused e) {
            Announcement.refuse(String.valueOf(e.getMessage()));
            System.exit(1);
        }
        Quarkus.run(Serving.class, arguments);
    }

    private static void prepare() throws Exception {
        int port = port("KONTOR_PORT", "8080");
        if (environment("KONTOR_MANAGEMENT_PORT", "").isEmpty()) {
            System.setProperty("quarkus.management.port", managementPort(port));
        } else {
            port("KONTOR_MANAGEMENT_PORT", "");
        }
        if (environment("KONTOR_DB_URL", "").isEmpty()) {
            startDatabase();
        }
    }

    /** A reason not to start that whoever starts can do something about. */
    static class Refused extends IllegalStateException {

        Refused(String message) {
            super(message);
        }
    }

    static int port(String variable, String otherwise) {
        String value = environment(variable, otherwise).strip();
        if (value.matches("\\d{1,5}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= 65_535) {
            return Integer.parseInt(value);
        }
        throw new Refused("%s is a number from 1 to 65535, not '%s'.".formatted(variable, value));
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
        if (!served) {
            // what is starting loses its database on the way, which is nothing that anybody has to look into
            Announcement.silence();
            Announcement.refuse("stopped before it was ready.");
        }
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
    private static String managementPort(int port) {
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
            Announcement.say(welcome.text());
            Quarkus.waitForExit();
            return 0;
        }
    }
}

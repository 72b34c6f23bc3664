package dev.kontor.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Starts the server; with an embedded database unless {@code KONTOR_DB_URL} names another one. */
@QuarkusMain
public final class Kontor {

    private Kontor() {}

    public static void main(String... arguments) throws IOException {
        if (isSet("KONTOR_DB_URL") || System.getProperty("quarkus.datasource.jdbc.url") != null) {
            Quarkus.run(Serving.class, arguments);
            return;
        }
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(dataFolder()));
        System.setProperty("quarkus.datasource.jdbc.url", database.jdbcUrl());
        // The database stops after the server has ended all its work, also on Ctrl-C and on a failed start.
        Quarkus.run(
                Serving.class,
                (status, failure) -> {
                    if (failure != null) {
                        System.err.println("Kontor did not start: " + failure.getMessage());
                    }
                    database.close();
                },
                arguments);
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    private static String dataFolder() {
        @Nullable String folder = System.getenv("KONTOR_DATA");
        return folder == null || folder.isBlank() ? "data" : folder;
    }

    /** Says where the desk is, once it answers, and serves until it is told to stop. */
    public static final class Serving implements QuarkusApplication {

        private final Welcome welcome;

        Serving(Welcome welcome) {
            this.welcome = welcome;
        }

        @Override
        public int run(String... arguments) {
            System.out.println(welcome.text());
            Quarkus.waitForExit();
            return 0;
        }
    }
}

package dev.kontor.launch;

import io.quarkus.runtime.Quarkus;
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
            Quarkus.run(arguments);
            return;
        }
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(dataFolder()));
        System.setProperty("quarkus.datasource.jdbc.url", database.jdbcUrl());
        // Stops after the server has ended all its work, also on Ctrl-C.
        Quarkus.run(null, (status, failure) -> database.close(), arguments);
        database.close();
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    private static String dataFolder() {
        @Nullable String folder = System.getenv("KONTOR_DATA");
        return folder == null || folder.isBlank() ? "data" : folder;
    }
}

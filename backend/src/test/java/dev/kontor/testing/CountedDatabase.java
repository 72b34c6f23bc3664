package dev.kontor.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The database of the tests behind somebody who counts the round trips of the application. */
public class CountedDatabase implements QuarkusTestResourceLifecycleManager {

    private static final String URL = "quarkus.datasource.jdbc.url";

    private static Postman postman;

    private final TestDatabase database = new TestDatabase();

    /** For tests that count. */
    public static class Profile implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(CountedDatabase.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    /** Since the last time. */
    public static int trips() {
        return postman.trips();
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(database.start());
        URI address = URI.create(settings.get(URL).substring("jdbc:".length()));
        try {
            postman = new Postman(address.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // looking whether a connection is alive is nobody's trip
        settings.put("quarkus.datasource.jdbc.background-validation-interval", "1H");
        settings.put(
                URL,
                "jdbc:postgresql://localhost:" + postman.port() + address.getPath()
                        + "?sslmode=disable&gssEncMode=disable"
                        + (address.getQuery() == null ? "" : "&" + address.getQuery()));
        return settings;
    }

    @Override
    public void stop() {
        try {
            postman.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database.stop();
    }
}

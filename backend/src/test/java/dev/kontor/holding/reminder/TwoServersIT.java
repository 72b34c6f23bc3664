package dev.kontor.holding.reminder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.app.launch.EmbeddedDatabase;
import dev.kontor.testing.Api;
import dev.kontor.testing.PackagedServer;
import dev.kontor.testing.TestDatabase;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers as people start them, on one database and with one clock, of which one is killed in the middle. */
class TwoServersIT {

    private static final int MANY = 800;
    private static final String TOKEN = "for-this-one-run-only-0123456789";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process[] servers = new Process[2];
    private final int[] ports = new int[2];
    private final LocalDate day = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private @Nullable String token;

    @Test
    void everyReminderOnceAlthoughServersAreKilled() throws Exception {
        TestDatabase.giveKnownPasswords(folder);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            try {
                check(database.jdbcUrl());
            } finally {
                for (Process server : servers) {
                    server.destroyForcibly().waitFor();
                }
            }
        }
    }

    private void check(String url) throws Exception {
        start(0, url);
        start(1, url);
        setUp(url);

        jumpTo(day.plusDays(2)); // thirty days before the end
        int dead = killWhoeverWorks(url, 100, day.plusDays(2));
        awaitDone(1 - dead, day.plusDays(2));
        assertThat(mails(1 - dead, "EXPIRY_REMINDER")).isEqualTo(1);
        assertThat(mails(1 - dead, "EXPIRY_REMINDER_FOR_STAFF")).isEqualTo(1);

        start(dead, url);
        jumpTo(day.plusDays(25)); // seven days before the end
        dead = killWhoeverWorks(url, 2 * MANY + 100, day.plusDays(25));
        awaitDone(1 - dead, day.plusDays(25));
        assertThat(mails(1 - dead, "EXPIRY_REMINDER")).isEqualTo(2);

        jumpTo(day.plusDays(65)); // everything is over
        awaitDone(1 - dead, day.plusDays(65));
        assertThat(mails(1 - dead, "EXPIRY_REMINDER")).isEqualTo(2);
        everyReminderIsInTheMailOfItsDay(1 - dead);
    }

    private void start(int index, String url) throws IOException {
        ports[index] = PackagedServer.freePort();
        Process server = PackagedServer.start(
                ports[index],
                Map.of(
                        "KONTOR_DB_URL", url,
                        "KONTOR_DEMO", "true",
                        "KONTOR_DEMO_CLOCK", folder.resolve("clock").toString(),
                        "KONTOR_SETUP_TOKEN", TOKEN,
                        "KONTOR_MAIL_TRANSPORT", "catcher",
                        "KONTOR_REMINDERS_EVERY", "PT0.5S",
                        "KONTOR_REMINDERS_BATCH", "10",
                        "KONTOR_SCHEDULE_POLL", "PT0.2S",
                        "KONTOR_SCHEDULE_HEARTBEAT", "PT1S"));
        servers[index] = server;
        // a full pipe would stop it
        Thread.ofVirtual().start(() -> server.inputReader().lines().forEach(line -> {}));
    }

    private void setUp(String url) throws SQLException {
        Map<String, Object> reseller =
                Map.of("name", "Two", "slug", "two", "currency", "USD", "language", "en", "timeZone", "UTC");
        Map<String, Object> owner =
                Map.of("name", "Olga Owner", "email", "owner@two.example", "password", Api.PASSWORD);
        anonymous(0)
                .body(Map.of("token", TOKEN, "tenant", Map.of("reseller", reseller, "owner", owner)))
                .post("/setup")
                .then()
                .statusCode(201);
        String category = created("/product-categories", Map.of("name", "Domains"));
        created(
                "/products",
                Map.of(
                        "sku",
                        ".com",
                        "name",
                        ".com",
                        "kind",
                        "DOMAIN",
                        "categoryId",
                        category,
                        "charges",
                        List.of(Map.of("action", "RENEW", "termMonths", 12))));
        created(
                "/customers",
                Map.of(
                        "kind",
                        "COMPANY",
                        "companyName",
                        "Shop",
                        "language",
                        "en",
                        "currency",
                        "USD",
                        "email",
                        "shop@customer.example"));
        execute(url, """
                insert into association (reseller_id, id, customer_id, product_id, quantity, starts_on, ends_on, notify_customer,
                       services, update_service, transferable, sort_identifier, sort_product, version, created_at,
                       updated_at)
                select c.reseller_id, gen_random_uuid(), c.id, p.id, 1, date '%s', date '%s', true, '{}', false, true,
                       'it ' || n, '.com', 0, now(), now()
                  from customer c join product p on p.reseller_id = c.reseller_id
                  cross join generate_series(1, %d) n""".formatted(day.minusDays(300), day.plusDays(32), MANY));
    }

    private void jumpTo(LocalDate to) throws IOException {
        token = null;
        Duration ahead = Duration.between(Instant.now(), to.atTime(9, 0).toInstant(ZoneOffset.UTC));
        Path written = Files.writeString(folder.resolve("clock.new"), ahead.toString());
        Files.move(written, folder.resolve("clock"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Once it has decided so many in all, and before it is done with the day; says which one it was. */
    private int killWhoeverWorks(String url, int decided, LocalDate day) throws SQLException, InterruptedException {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> number(url, "select count(*) from reminder") >= decided);
        long pid = number(
                url,
                "select split_part(picked_by, '@', 1)::bigint from scheduled_tasks where task_name = 'renew-and-remind'");
        int worker = servers[0].pid() == pid ? 0 : 1;
        assertThat(servers[worker].pid()).isEqualTo(pid);
        servers[worker].destroyForcibly().waitFor();
        assertThat(number(url, "select count(*) from reminder_day where done_until >= '%s'".formatted(day)))
                .as("it was killed in the middle")
                .isZero();
        return worker;
    }

    private void awaitDone(int index, LocalDate until) {
        await().atMost(PATIENCE)
                .until(() -> until.toString()
                        .equals(as(index).get("/reminder-settings").path("decidedUntil")));
    }

    private void everyReminderIsInTheMailOfItsDay(int index) {
        List<String> mails = new ArrayList<>();
        String cursor = null;
        do {
            var page = (cursor == null ? as(index) : as(index).queryParam("cursor", cursor))
                    .get("/reminders?outcome=QUEUED&limit=100");
            page.then().statusCode(200);
            page.<List<String>>path("items.findAll { it.recipient == 'CUSTOMER' }.mailId")
                    .forEach(mails::add);
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(mails).hasSize(2 * MANY).doesNotContainNull();
        assertThat(Set.copyOf(mails)).hasSize(2);
    }

    private int mails(int index, String kind) {
        return as(index).get("/mails?kind=" + kind).path("total.exact");
    }

    private String created(String path, Object body) {
        return as(0).body(body).post(path).then().statusCode(201).extract().path("id");
    }

    /** Signed in anew when the clock has jumped. */
    private RequestSpecification as(int index) {
        if (token == null) {
            token = anonymous(index)
                    .body(Map.of("email", "owner@two.example", "password", Api.PASSWORD))
                    .post("/auth/login")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("accessToken");
        }
        return anonymous(index).header("Authorization", "Bearer " + token);
    }

    private RequestSpecification anonymous(int index) {
        return given().baseUri("http://127.0.0.1")
                .port(ports[index])
                .basePath("/api/v1")
                .contentType(ContentType.JSON);
    }

    private static long number(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

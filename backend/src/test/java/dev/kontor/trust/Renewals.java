package dev.kontor.trust;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.app.launch.EmbeddedDatabase;
import dev.kontor.testing.Answer;
import dev.kontor.testing.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** P11: two servers on one database renew and remind; one of them is killed in the middle, and the clock jumps. */
final class Renewals implements Drill {

    private static final int CUSTOMERS = 500;
    private static final int AT_ONCE = 100;
    private static final List<Integer> JUMPS = List.of(1, 41, 42, 73, 120);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final LocalDate day = LocalDate.now(ZoneOffset.UTC);

    @Override
    public void run(Stage stage, Table table) throws Exception {
        Path clock = stage.folder().resolve("clock");
        EmbeddedDatabase database = stage.database("renewals");
        Map<String, String> settings = Stage.settings(database, database.jdbcUrl());
        settings.putAll(Map.of(
                "KONTOR_DEMO_CLOCK", clock.toString(),
                "KONTOR_MAIL_TRANSPORT", "catcher",
                "KONTOR_REMINDERS_EVERY", "PT0.5S",
                "KONTOR_REMINDERS_BATCH", "10",
                "KONTOR_SCHEDULE_POLL", "PT0.2S",
                "KONTOR_SCHEDULE_HEARTBEAT", "PT1S"));
        List<Installation> servers =
                List.of(stage.server("renewals-1", settings), stage.server("renewals-2", settings));
        for (Installation server : servers) {
            server.start();
        }
        Shop shop = Shop.demo(servers.getFirst().client());
        String key = shop.key();
        int many = associate(shop, stage.many(CUSTOMERS));
        int kills = 0;
        for (int jump : JUMPS) {
            jumpTo(clock, day.plusDays(jump));
            Thread.sleep(ThreadLocalRandom.current().nextInt(300, 2_000));
            Installation killed = servers.get(kills++ % 2);
            killed.kill();
            killed.start();
            awaitRenewed(servers.getFirst(), key, day.plusDays(jump));
        }
        report(table, servers.getFirst(), key, many, kills);
    }

    private int associate(Shop shop, int many) {
        String category =
                shop.created("/product-categories", Map.of("name", "Drill")).at("/id");
        shop.created(
                "/products",
                Map.of(
                        "sku",
                        "DRILL",
                        "name",
                        "Drill",
                        "kind",
                        "SERVICE",
                        "categoryId",
                        category,
                        "charges",
                        List.of(Map.of("action", "RENEW", "termMonths", 1))));
        List<String> customers =
                shop.all("/customers", "/id").stream().limit(many).toList();
        for (int from = 0; from < customers.size(); from += AT_ONCE) {
            shop.created(
                    "/associations",
                    Map.of(
                            "customerIds", customers.subList(from, Math.min(from + AT_ONCE, customers.size())),
                            "sku", "DRILL",
                            "startsOn", day.toString(),
                            "notifyCustomer", true,
                            "renewal", Map.of("intervalMonths", 1, "mode", "AUTO_RENEW")));
        }
        return customers.size();
    }

    private static void jumpTo(Path clock, LocalDate to) throws IOException {
        Duration ahead = Duration.between(Instant.now(), to.atTime(9, 0).toInstant(ZoneOffset.UTC));
        Path written = Files.writeString(clock.resolveSibling("clock.new"), ahead.toString());
        Files.move(written, clock, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void awaitRenewed(Installation server, String key, LocalDate until) throws InterruptedException {
        long began = System.nanoTime();
        Call due = Call.get("/associations?limit=1&sku=DRILL&renewsTo=" + until).as(key);
        for (Answer answer = server.client().tryTo(due);
                answer == null
                        || answer.status() != 200
                        || !answer.json().path("items").isEmpty();
                answer = server.client().tryTo(due)) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("not renewed until " + until);
            }
            Thread.sleep(100);
        }
        // and what one of them still does at this moment
        Thread.sleep(2_000);
    }

    private void report(Table table, Installation server, String key, int many, int kills) {
        long periods = ChronoUnit.MONTHS.between(day, day.plusDays(JUMPS.getLast()));
        List<String> wrong = new ArrayList<>();
        List<JsonNode> all = items(server, key, "/associations?sku=DRILL");
        for (JsonNode one : all) {
            long renewed = items(server, key, "/associations/" + one.path("id").asText() + "/history").stream()
                    .filter(event -> event.path("action").asText().equals("CHANGED"))
                    .count();
            String next = one.at("/renewal/nextOn").asText();
            if (renewed != periods || !next.equals(day.plusMonths(periods + 1).toString())) {
                wrong.add("renewed %d times instead of %d, next on %s".formatted(renewed, periods, next));
            }
        }
        String of = "%d associations x %d periods, two servers, %d kills: ".formatted(many, periods, kills);
        table.exactly("P11", of + "those there", String.valueOf(all.size()), String.valueOf(many));
        table.none("P11", of + "not renewed exactly once a period", wrong);
        List<String> mails = items(server, key, "/reminders?outcome=QUEUED").stream()
                .filter(one -> one.path("recipient").asText().equals("CUSTOMER"))
                .map(one -> one.path("mailId").asText())
                .toList();
        table.none(
                "P11",
                "reminders without a mail, of " + mails.size(),
                mails.stream().filter(mail -> mail.equals("null")).toList());
        List<String> events = items(server, key, "/reminders?outcome=QUEUED").stream()
                .map(one -> one.path("subject") + " " + one.path("event") + one.path("eventOn") + one.path("daysBefore")
                        + one.path("recipient"))
                .toList();
        Set<String> once = new HashSet<>();
        table.none(
                "P11",
                "reminders that were sent twice",
                events.stream().filter(event -> !once.add(event)).toList());
    }

    private static List<JsonNode> items(Installation server, String key, String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = server.client()
                    .ask(Call.get(path + (path.contains("?") ? "&" : "?") + "limit=100" + cursor)
                            .as(key))
                    .require(200)
                    .json();
            page.get("items").forEach(items::add);
            cursor = page.path("nextCursor").isTextual()
                    ? "&cursor=" + page.get("nextCursor").asText()
                    : "";
        } while (!cursor.isEmpty());
        return items;
    }
}

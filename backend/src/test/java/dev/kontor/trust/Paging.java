package dev.kontor.trust;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.testing.Answer;
import dev.kontor.testing.Call;
import dev.kontor.testing.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** P12: who turns pages sees every row once, whatever others do meanwhile. */
final class Paging implements Drill {

    private static final List<String> SORTS = List.of("", "name", "-name", "number", "-number", "city", "-city");
    private static final int WRITERS = 8;
    private static final int PAGES = 500;
    private static final int COMPARED = 40;

    @Override
    public void run(Stage stage, Table table) throws Exception {
        Installation server = stage.server("paging", Stage.WITHOUT_LIMITS);
        server.start();
        Client client = server.client();
        Shop shop = Shop.demo(client);
        String key = shop.key();
        List<String> throughout = shop.all("/customers", "/id");
        List<String> missing = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        List<Duration> pages = new ArrayList<>();
        try (Crowd.Working writers = Crowd.work(WRITERS, writer -> comeAndGo(client, key))) {
            for (String sort : SORTS) {
                List<String> seen = walk(client, key, sort, 7, Integer.MAX_VALUE, new ArrayList<>());
                Set<String> once = new HashSet<>();
                seen.stream().filter(id -> !once.add(id)).forEach(id -> twice.add(sort + " " + id));
                throughout.stream().filter(id -> !once.contains(id)).forEach(id -> missing.add(sort + " " + id));
            }
            writers.tellToStop();
        }
        walk(client, key, "name", 1, PAGES, pages);
        String of = ", %d sorts of %d rows, %d writers".formatted(SORTS.size(), throughout.size(), WRITERS);
        table.none("P12", "rows that a walk through all pages does not meet" + of, missing);
        table.none("P12", "rows that it meets twice", twice);
        double first = Crowd.percentile(pages.subList(1, COMPARED), 50);
        double last = Crowd.percentile(pages.subList(pages.size() - COMPARED, pages.size()), 50);
        table.atMost(
                "P12",
                "median of pages around %d over those around 1 (%.2f ms)".formatted(pages.size(), first),
                last / first,
                1.5,
                "x");
    }

    /** Somebody new, of whom one in two goes again. */
    private static void comeAndGo(Client client, String key) {
        Map<String, Object> customer = new HashMap<>(
                Shop.customer("Passer-by " + ThreadLocalRandom.current().nextInt()));
        customer.put(
                "address", Map.of("city", "City " + ThreadLocalRandom.current().nextInt(100), "country", "DE"));
        Answer made = client.ask(Call.post("/customers", customer).as(key));
        if (made.status() == 201 && ThreadLocalRandom.current().nextBoolean()) {
            String deletion = "/customers/" + made.at("/id") + "/deletion";
            Answer preview = client.ask(Call.get(deletion).as(key));
            client.ask(Call.post(
                            deletion,
                            Map.of(
                                    "fingerprint", preview.at("/fingerprint"),
                                    "number", preview.at("/number"),
                                    "reason", "Passed by"))
                    .as(key));
        }
    }

    private static List<String> walk(
            Client client, String key, String sort, int limit, int most, List<Duration> times) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        String path = "/customers?limit=" + limit + (sort.isEmpty() ? "" : "&sort=" + sort);
        for (int page = 0; page < most && cursor != null; page++) {
            Answer answer = client.ask(Call.get(path + cursor).as(key)).require(200);
            times.add(answer.took());
            JsonNode body = answer.json();
            body.get("items").forEach(item -> ids.add(item.get("id").asText()));
            cursor = body.path("nextCursor").isTextual()
                    ? "&cursor=" + body.get("nextCursor").asText()
                    : null;
        }
        return ids;
    }
}

package dev.kontor.trust;

import dev.kontor.testing.Answer;
import dev.kontor.testing.Call;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** P3: the same request many times at once, with the same key. */
final class Retries implements Drill {

    private static final int KEYS = 200;
    private static final int DUPLICATES = 50;

    @Override
    public void run(Stage stage, Table table) throws Exception {
        Installation server = stage.server("retries", Stage.WITHOUT_LIMITS);
        server.start();
        Shop shop = Shop.demo(server.client());
        String key = shop.key();
        int keys = stage.many(KEYS);
        List<String> unequal = new ArrayList<>();
        List<String> strange = new ArrayList<>();
        for (int i = 0; i < keys; i++) {
            Call call =
                    Call.post("/customers", Shop.customer("Retry " + i)).as(key).key("retry-" + i);
            List<Answer> answers = new ArrayList<>(
                    Crowd.atOnce(DUPLICATES, one -> server.client().ask(call)));
            answers.add(server.client().ask(call));
            Set<String> bodies = new TreeSet<>();
            answers.stream()
                    .filter(answer -> answer.status() == 201)
                    .map(Answer::text)
                    .forEach(bodies::add);
            answers.stream()
                    .filter(answer -> !Set.of(201, 409, 503).contains(answer.status()))
                    .forEach(answer -> strange.add(answer.status() + " " + answer.text()));
            if (bodies.size() > 1) {
                unequal.addAll(bodies);
            }
        }
        List<String> present = shop.all("/customers?q=Retry", "/companyName");
        table.exactly(
                "P3",
                "effects of %d keys x %d duplicates at once".formatted(keys, DUPLICATES),
                present.size() + " of " + new HashSet<>(present).size(),
                keys + " of " + keys);
        table.none("P3", "answers to one key that differ", unequal);
        table.none("P3", "answers beside 201, in flight (409) and 503", strange);
        Answer other = server.client()
                .ask(Call.post("/customers", Shop.customer("Another")).as(key).key("retry-0"));
        table.exactly("P3", "another body with a known key", String.valueOf(other.status()), "422");
        // by the rules of customers: what is no customer at all is refused before anybody looks at the key
        Map<String, Object> wrong = new HashMap<>(Shop.customer("Wrong"));
        wrong.put("currency", "ZZZ");
        server.client()
                .ask(Call.post("/customers", wrong).as(key).key("retry-wrong"))
                .require(422);
        Answer right = server.client()
                .ask(Call.post("/customers", Shop.customer("Right")).as(key).key("retry-wrong"));
        table.exactly("P3", "a refused request leaves its key free", String.valueOf(right.status()), "201");
    }
}

package dev.kontor.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.access.right.Role;
import dev.kontor.testing.Answer;
import dev.kontor.testing.Call;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** P8: a hundred people change the same, each knowing the same version. */
final class LostUpdates implements Drill {

    private static final int WRITERS = 100;

    private static final int FEWEST = 5;

    @Override
    public void run(Stage stage, Table table) throws Exception {
        Installation server = stage.server("updates", Stage.WITHOUT_LIMITS);
        server.start();
        Shop shop = Shop.demo(server.client());
        String key = shop.key();
        int writers = Math.max(FEWEST, stage.many(WRITERS));
        for (Map.Entry<String, IntFunction<Call>> one : changes(shop).entrySet()) {
            List<Answer> answers = Crowd.atOnce(
                    writers, i -> untilAnswered(server, one.getValue().apply(i).as(key)));
            table.exactly(
                    "P8",
                    "%d writers with one ETag: %s".formatted(writers, one.getKey()),
                    Crowd.statuses(answers).toString(),
                    "{200=1, 412=%d}".formatted(writers - 1));
        }
    }

    /** Who is told to come back has changed nothing. */
    private static Answer untilAnswered(Installation server, Call call) {
        Answer answer = server.client().ask(call);
        while (answer.status() == 503) {
            answer = server.client().ask(call);
        }
        return answer;
    }

    private static Map<String, IntFunction<Call>> changes(Shop shop) {
        Map<String, IntFunction<Call>> changes = new LinkedHashMap<>();
        Answer customer = shop.created("/customers", Shop.customer("Wanted by all"));
        changes.put(
                "PATCH of a customer",
                i -> Call.of("PATCH", "/customers/" + customer.at("/id"))
                        .body("application/merge-patch+json", ("{\"remark\":\"" + i + "\"}").getBytes(UTF_8))
                        .version(customer.at("/version")));
        changes.put("PUT of a customer", i -> {
            Map<String, Object> body = new HashMap<>(Shop.customer("Wanted by " + i));
            body.put("number", shop.read("/customers/" + customer.at("/id")).at("/number"));
            return Call.put("/customers/" + customer.at("/id"), body).version("1");
        });
        Answer category = shop.created("/product-categories", Map.of("name", "Wanted by all"));
        changes.put(
                "PUT of a category",
                i -> Call.put("/product-categories/" + category.at("/id"), Map.of("name", "Of writer " + i))
                        .version(category.at("/version")));
        Answer user = shop.user(Role.CLERK);
        changes.put(
                "PUT of a user",
                i -> Call.put(
                                "/users/" + user.at("/id"),
                                Map.of("name", "Writer " + i, "role", "CLERK", "active", true))
                        .version(user.at("/version")));
        return changes;
    }
}

package dev.kontor.trust;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.testing.Answer;
import dev.kontor.testing.Api;
import dev.kontor.testing.Call;
import dev.kontor.testing.Contract;
import dev.kontor.testing.Examples;
import dev.kontor.testing.Extremes;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** P5: whatever somebody sends, they hear what is wrong with it. The seed makes the same requests again. */
final class Fuzz implements Drill {

    private static final int REQUESTS = 50_000;
    private static final int AT_ONCE = 8;
    private static final int TRIES = 3;
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int LARGEST = 100_000;
    private static final String DEMO_PERSON = "customer@demo.example";

    /** Of what is inside. */
    private static final Pattern INSIDE = Pattern.compile("\\bat"
            + " [a-z]+\\.[\\w.]+\\(|Exception\\b|org\\.(postgresql|hibernate|jboss)|dev\\.kontor\\.|SQLSTATE|\\bselect"
            + " .+ from ");

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, List<Examples.Variation>> known = new ConcurrentHashMap<>();
    private final Map<Integer, LongAdder> statuses = new ConcurrentSkipListMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final Queue<String> bare = new ConcurrentLinkedQueue<>();
    private final Queue<String> talkative = new ConcurrentLinkedQueue<>();
    private final Queue<String> slow = new ConcurrentLinkedQueue<>();
    private final Queue<String> reset = new ConcurrentLinkedQueue<>();

    @Override
    public void run(Stage stage, Table table) throws Exception {
        long seed = Long.parseLong(Stage.environment("TRUST_SEED", String.valueOf(System.nanoTime() % 1_000_000)));
        System.out.println("TRUST_SEED=" + seed);
        Installation server = stage.server("fuzz", Stage.WITHOUT_LIMITS);
        server.start();
        Shop shop = Shop.demo(server.client());
        Examples examples = new Rows(shop).examples();
        List<Contract.Operation> operations = Contract.operations();
        long before = server.heap();
        int requests = stage.many(REQUESTS);
        AtomicInteger next = new AtomicInteger();
        Crowd.atOnce(AT_ONCE, worker -> {
            for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                Random random = new Random(seed + i);
                Contract.Operation operation = operations.get(i % operations.size());
                check(server, shop, changed(random, operation, examples).as(who(operation, shop, server)));
            }
            return worker;
        });
        System.out.println("       answers by status: " + statuses);
        String of = ", of %,d fuzzed with seed %d".formatted(requests, seed);
        table.none("P5", "answers of 500 and more" + of, faults);
        table.none("P5", "refusals that are no problem+json", bare);
        table.none("P5", "answers with a stack trace, a class or SQL", talkative);
        table.none("P5", "answers after more than 5 s", slow);
        table.none("P5", "connections that were reset", reset);
        table.atMost("P5", "heap afterwards, MB more than before", server.heap() - before, 32, "MB");
    }

    private String who(Contract.Operation operation, Shop shop, Installation server) {
        if (operation.isOpen()) {
            return "";
        }
        if (operation.isOfOperator()) {
            return Installation.OPERATOR;
        }
        return operation.isOfCustomers() ? person(server) : shop.token();
    }

    private volatile String person = "";
    private long personSince;

    private synchronized String person(Installation server) {
        if (person.isEmpty()
                || System.nanoTime() - personSince > Duration.ofMinutes(3).toNanos()) {
            person = server.client()
                    .ask(Shop.portalLogin(DEMO_PERSON, Api.PASSWORD))
                    .at("/accessToken");
            personSince = System.nanoTime();
        }
        return person;
    }

    /** A request that was right, and is no more. */
    private Call changed(Random random, Contract.Operation operation, Examples examples) {
        Call call = operation.call(examples, body(random, operation, examples));
        for (int i = random.nextInt(3); i > 0; i--) {
            call = switch (random.nextInt(6)) {
                case 0 ->
                    call.with("Accept", one(random, "text/csv", "*/*", "nonsense", "application/xml", "text/html"));
                case 1 -> call.with("If-Match", one(random, "*", "\"-1\"", "W/\"0\"", "\"99999999999999999999\"", "x"));
                case 2 -> call.key(one(random, "k", "x".repeat(255), "x".repeat(256), "a b", "\u00e4"));
                case 3 -> call.with("Accept-Language", one(random, "de", "xx-invalid-" + "y".repeat(200), ";q=9"));
                case 4 -> parameter(random, call, operation);
                default -> damaged(random, call);
            };
        }
        return call;
    }

    private Object body(Random random, Contract.Operation operation, Examples examples) {
        List<Examples.Variation> variations =
                known.computeIfAbsent(operation.id(), any -> examples.variations(operation.body(), Extremes::of));
        if (variations.isEmpty() || random.nextInt(4) == 0) {
            return one(random, "{}", "[]", "null", "0", "\"x\"", "", "{\"a\":" + "[".repeat(2_000), "{\"unknown\":1}");
        }
        String text = text(variations.get(random.nextInt(variations.size())).body());
        return text.length() > LARGEST && random.nextInt(50) > 0 ? text.substring(0, LARGEST) : text;
    }

    private Call parameter(Random random, Call call, Contract.Operation operation) {
        List<JsonNode> parameters = operation.parameters().stream()
                .filter(one -> one.get("in").asText().equals("query"))
                .toList();
        if (parameters.isEmpty()) {
            return call;
        }
        JsonNode parameter = parameters.get(random.nextInt(parameters.size()));
        List<Object> values = Extremes.of(parameter.get("name").asText(), Contract.schema(parameter.get("schema")));
        String value = String.valueOf(values.get(random.nextInt(values.size())));
        String encoded = URLEncoder.encode(value.substring(0, Math.min(value.length(), 500)), StandardCharsets.UTF_8);
        String target = call.target() + (call.target().contains("?") ? "&" : "?")
                + parameter.get("name").asText() + "=" + encoded;
        return new Call(call.verb(), target, call.headers(), call.body());
    }

    /** Cut off, turned over here and there, or called something else. */
    private static Call damaged(Random random, Call call) {
        byte[] body = call.body().clone();
        if (body.length == 0) {
            return call;
        }
        return switch (random.nextInt(3)) {
            case 0 -> call.body(type(call), java.util.Arrays.copyOf(body, random.nextInt(body.length)));
            case 1 -> {
                for (int i = 0; i < 5; i++) {
                    body[random.nextInt(body.length)] = (byte) random.nextInt(256);
                }
                yield call.body(type(call), body);
            }
            default -> call.body(one(random, "text/plain", "application/xml", "multipart/form-data", "x"), body);
        };
    }

    private static String type(Call call) {
        return call.headers().getOrDefault("Content-Type", "application/json");
    }

    private static String one(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }

    private void check(Installation server, Shop shop, Call call) {
        try {
            Answer answer = answered(server, call);
            statuses.computeIfAbsent(answer.status(), any -> new LongAdder()).increment();
            if (answer.status() == 401 && call.headers().containsKey("Authorization")) {
                // one of the requests ended the session
                shop.signOut();
                person = "";
            }
            String said = call + " " + answer.status() + " " + answer.text();
            if (answer.status() >= 500) {
                faults.add(said);
            }
            if (answer.status() >= 400 && !answer.isProblem()) {
                bare.add(said);
            }
            if (answer.status() >= 400 && INSIDE.matcher(answer.text()).find()) {
                talkative.add(said);
            }
            if (answer.took().compareTo(SOON) > 0) {
                slow.add(answer.took().toMillis() + " ms: " + said);
            }
        } catch (IOException e) {
            reset.add(call + ": " + e);
        }
    }

    /** Who is told to come back does so, as bulk is shed where more comes than fits beside each other. */
    private static Answer answered(Installation server, Call call) throws IOException {
        Answer answer = server.client().send(call);
        for (int again = 0; again < TRIES && answer.status() == 503 && answer.header("Retry-After") != null; again++) {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            answer = server.client().send(call);
        }
        return answer;
    }

    private String text(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.kontor.trust;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.access.right.Role;
import dev.kontor.testing.Answer;
import dev.kontor.testing.Api;
import dev.kontor.testing.Call;
import dev.kontor.testing.Client;
import dev.kontor.testing.Contract;
import dev.kontor.testing.Examples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** P9: every operation that takes a secret is guessed at, and who knows theirs gets in. */
final class Guessing implements Drill {

    private static final int GUESSES = 200;
    private static final int EVALUATED = 10;
    private static final int ADDRESSES = 200;
    private static final int PEOPLE = 20;
    private static final String PERSON = "customer@demo.example";
    private static final Examples NOBODY = new Examples(name -> "");
    private static final String NEW = "three green boats at noon 4";

    /** They give somebody else a password, or are closed once there is a reseller. */
    private static final Set<String> NO_PROOF = Set.of("createUser", "createReseller", "setUp");

    @Override
    public void run(Stage stage, Table table) throws Exception {
        Installation server = stage.server("guessing", Stage.WITHOUT_LIMITS);
        server.start();
        Client client = server.client();
        Shop shop = Shop.demo(client);
        String person =
                client.ask(Shop.portalLogin(PERSON, Api.PASSWORD)).require(200).at("/accessToken");
        Set<String> tried = new TreeSet<>();
        int guesses = Math.max(3 * EVALUATED, stage.many(GUESSES));
        for (Contract.Operation operation : Contract.operations()) {
            if (takesASecret(operation) && !NO_PROOF.contains(operation.id())) {
                guess(table, client, shop, person, operation, guesses);
                tried.add(operation.id());
            }
        }
        table.atLeast("P9", "operations that take a secret and were tried", tried.size(), 13, "");
        right(table, client, shop);
        sameForAll(stage, table, client, shop);
    }

    private static boolean takesASecret(Contract.Operation operation) {
        JsonNode body = Contract.schema(operation.body());
        return body.path("properties").toString().contains("/schemas/Secret\"");
    }

    private static void guess(
            Table table, Client client, Shop shop, String person, Contract.Operation operation, int guesses)
            throws InterruptedException {
        Answer user = shop.user(Role.MANAGER);
        String token = operation.isOfCustomers() ? person : operation.isOpen() ? "" : shop.signIn(user.at("/email"));
        if (operation.id().equals("confirmTotp")) {
            client.ask(Call.post("/auth/totp", Map.of("password", Api.PASSWORD)).as(token))
                    .require(200);
        }
        String email = operation.id().equals("loginToPortal") ? PERSON : user.at("/email");
        // as long as those of registrations
        String link = (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
        List<Answer> answers = Crowd.atOnce(guesses, i -> {
            try (Client one = client.from("127.0.%d.%d".formatted(1 + i / ADDRESSES, 1 + i % ADDRESSES))) {
                return one.ask(
                        operation.call(NOBODY, wrong(operation, email, link, i)).as(token));
            }
        });
        long evaluated = answers.stream()
                .filter(answer -> answer.status() != 429 && answer.status() != 503)
                .count();
        table.atMost("P9", "%d wrong at once, evaluated: %s".formatted(guesses, operation), evaluated, EVALUATED, "");
        if (answers.stream().anyMatch(answer -> answer.status() < 300)) {
            table.none(
                    "P9",
                    "wrong secrets that were taken: " + operation,
                    List.of(String.valueOf(Crowd.statuses(answers))));
        }
    }

    private static Map<String, Object> wrong(Contract.Operation operation, String email, String link, int i) {
        Set<String> members = new TreeSet<>();
        Contract.schema(operation.body()).path("required").forEach(member -> members.add(member.asText()));
        String guess = "quiet lamp over the harbour " + (i + 100);
        Map<String, Object> body = new java.util.HashMap<>();
        for (String member : members) {
            body.put(
                    member,
                    switch (member) {
                        case "email" -> email;
                        case "code" -> "%06d".formatted(i * 37);
                        case "token" -> link;
                        case "newPassword" -> NEW;
                        default -> guess;
                    });
        }
        if (operation.id().equals("loginToPortal")) {
            body.put("reseller", "demo");
        }
        return body;
    }

    /** The same person from many places, and many people from one office. */
    private static void right(Table table, Client client, Shop shop) throws InterruptedException {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(shop.user(Role.CLERK).at("/email"));
        }
        try (Client office = client.from("127.0.9.1")) {
            List<Answer> same = Crowd.atOnce(PEOPLE, i -> office.ask(Shop.login(people.getFirst(), Api.PASSWORD)));
            List<Answer> all = Crowd.atOnce(PEOPLE, i -> office.ask(Shop.login(people.get(i), Api.PASSWORD)));
            String everyone = "{200=" + PEOPLE + "}";
            table.exactly(
                    "P9",
                    PEOPLE + " right ones at once, one person",
                    Crowd.statuses(same).toString(),
                    everyone);
            table.exactly(
                    "P9",
                    PEOPLE + " right ones at once, one office",
                    Crowd.statuses(all).toString(),
                    everyone);
        }
    }

    /** Nobody hears, nor sees by the time it takes, whether there is somebody with an address. */
    private static void sameForAll(Stage stage, Table table, Client client, Shop shop) {
        List<Duration> known = new ArrayList<>();
        List<Duration> unknown = new ArrayList<>();
        Set<String> said = new TreeSet<>();
        int people = Math.max(5, stage.many(PEOPLE));
        for (int i = 0; i < people; i++) {
            String there = shop.user(Role.CLERK).at("/email");
            try (Client one = client.from("127.0.8." + (i + 1))) {
                known.add(heard(one.ask(Shop.login(there, "wrong " + i)), said));
                unknown.add(heard(one.ask(Shop.login("x" + there, "wrong " + i)), said));
            }
        }
        table.exactly("P9", "different answers to known and unknown addresses", String.valueOf(said.size()), "1");
        double ratio = Crowd.percentile(known, 50) / Crowd.percentile(unknown, 50);
        table.atMost("P9", "median of one over the other", Math.max(ratio, 1 / ratio), 1.25, "x");
    }

    private static Duration heard(Answer answer, Set<String> said) {
        said.add(answer.status() + answer.text().replaceAll("\"requestId\":\"[^\"]*\"", ""));
        return answer.took();
    }
}

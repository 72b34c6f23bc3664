package dev.kontor.trust;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.access.right.Role;
import dev.kontor.testing.Answer;
import dev.kontor.testing.Api;
import dev.kontor.testing.Call;
import dev.kontor.testing.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** A reseller, and requests in the name of its owner or of a program of it. */
final class Shop {

    private static final Duration RENEWAL = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(600);
    private static final int TRIES = 20;

    private final Client client;
    private final String owner;
    private String token = "";
    private long signedIn;

    private Shop(Client client, String owner) {
        this.client = client;
        this.owner = owner;
    }

    /** The first reseller of the demo. */
    static Shop demo(Client client) {
        return new Shop(client, "owner@demo.example");
    }

    /** The second one. */
    static Shop other(Client client) {
        return new Shop(client, "owner@other.example");
    }

    String owner() {
        return owner;
    }

    /** The owner's, renewed before it ends. */
    synchronized String token() {
        if (token.isEmpty() || System.nanoTime() - signedIn > RENEWAL.toNanos()) {
            token = signIn(owner);
            signedIn = System.nanoTime();
        }
        return token;
    }

    /** To be signed in anew. */
    synchronized void signOut() {
        token = "";
    }

    /** Of somebody with the password of all. */
    String signIn(String email) {
        return answered(login(email, Api.PASSWORD)).require(200).at("/accessToken");
    }

    static Call login(String email, String password) {
        return Call.post("/auth/login", Map.of("email", email, "password", password));
    }

    static Call portalLogin(String email, String password) {
        return Call.post("/portal/auth/login", Map.of("reseller", "demo", "email", email, "password", password));
    }

    /** The secret of a key with all rights. */
    String key() {
        return key(Role.OWNER.codes());
    }

    String key(Set<String> rights) {
        return created("/api-keys", Map.of("name", "Drill " + UUID.randomUUID(), "rights", rights))
                .at("/secret");
    }

    Answer created(String path, Object body) {
        return ask(Call.post(path, body)).require(201);
    }

    Answer read(String path) {
        return ask(Call.get(path)).require(200);
    }

    Answer ask(Call call) {
        return answered(call.as(token()));
    }

    /** Who is told to come back does so: what is made and counted here is no promise yet. */
    private Answer answered(Call call) {
        Answer answer = client.ask(call);
        for (int again = 0; again < TRIES && answer.status() == 503; again++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = client.ask(call);
        }
        return answer;
    }

    /** A member of the team, with the password of all. */
    Answer user(Role role) {
        String email = role.name().toLowerCase(java.util.Locale.ROOT) + UUID.randomUUID() + "@demo.example";
        return created("/users", Map.of("name", "Drill", "email", email, "role", role, "password", Api.PASSWORD));
    }

    /** A member of every item of a list, page by page. */
    List<String> all(String path, String pointer) {
        List<String> values = new ArrayList<>();
        String key = token();
        String cursor = "";
        do {
            JsonNode page = answered(Call.get(path + (path.contains("?") ? "&" : "?") + "limit=100" + cursor)
                            .as(key))
                    .require(200)
                    .json();
            page.get("items").forEach(item -> values.add(item.at(pointer).asText()));
            cursor = page.path("nextCursor").isTextual()
                    ? "&cursor=" + page.get("nextCursor").asText()
                    : "";
        } while (!cursor.isEmpty());
        return values;
    }

    static Map<String, Object> customer(String name) {
        return Map.of("kind", "COMPANY", "companyName", name, "language", "en", "currency", "USD");
    }
}

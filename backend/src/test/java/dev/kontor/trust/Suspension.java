package dev.kontor.trust;

import dev.kontor.access.right.Role;
import dev.kontor.testing.Answer;
import dev.kontor.testing.Api;
import dev.kontor.testing.Call;
import dev.kontor.testing.Client;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** P10: who may no more, may no more at once. */
final class Suspension implements Drill {

    private static final double AT_ONCE = 1;
    private static final long PATIENCE = 10_000_000_000L;
    private static final Call LIST = Call.get("/customers?limit=1");

    @Override
    public void run(Stage stage, Table table) throws Exception {
        Installation server = stage.server("suspension", Stage.WITHOUT_LIMITS);
        server.start();
        Client client = server.client();
        Shop shop = Shop.demo(client);
        staff(table, client, shop);
        programs(table, client, shop);
        customers(table, client, shop);
    }

    private static void staff(Table table, Client client, Shop shop) throws InterruptedException {
        Answer gone = shop.user(Role.MANAGER);
        Answer session = client.ask(Shop.login(gone.at("/email"), Api.PASSWORD)).require(200);
        String token = session.at("/accessToken");
        client.ask(LIST.as(token)).require(200);
        change(shop, gone, Role.MANAGER, false);
        timed(
                table,
                "the session of somebody who was disabled",
                () -> client.ask(LIST.as(token)).status() == 401);
        timed(table, "its renewal", () -> client.ask(refresh(session)).status() == 401);

        Answer lowered = shop.user(Role.MANAGER);
        String manager = shop.signIn(lowered.at("/email"));
        Call write = Call.post("/product-categories", Map.of());
        client.ask(write.as(manager)).require(422);
        change(shop, lowered, Role.READ_ONLY, true);
        timed(table, "a right that a lower role has no more", () -> isOut(client.ask(write.as(manager))));

        String changed = shop.user(Role.CLERK).at("/email");
        String one = shop.signIn(changed);
        String other = shop.signIn(changed);
        Map<String, String> password =
                Map.of("currentPassword", Api.PASSWORD, "newPassword", "three green boats at noon 4");
        client.ask(Call.post("/auth/password", password).as(one)).require(204);
        timed(
                table,
                "other sessions after a new password",
                () -> client.ask(LIST.as(other)).status() == 401);

        Answer left = client.ask(Shop.login(shop.user(Role.CLERK).at("/email"), Api.PASSWORD));
        client.ask(Call.of("POST", "/auth/logout").with("Cookie", cookie(left))).require(204);
        timed(
                table,
                "a session after its sign-out",
                () -> client.ask(LIST.as(left.at("/accessToken"))).status() == 401);
    }

    private static void programs(Table table, Client client, Shop shop) throws InterruptedException {
        Map<String, Object> wanted = Map.of("name", "Drill", "rights", Set.of("customers:read"));
        Answer key = shop.created("/api-keys", wanted);
        client.ask(LIST.as(key.at("/secret"))).require(200);
        shop.ask(Call.delete("/api-keys/" + key.at("/key/id"))).require(204);
        timed(
                table,
                "a key that was revoked",
                () -> client.ask(LIST.as(key.at("/secret"))).status() == 401);

        Answer creator = shop.user(Role.OWNER);
        String token = shop.signIn(creator.at("/email"));
        String made = client.ask(Call.post("/api-keys", wanted).as(token))
                .require(201)
                .at("/secret");
        client.ask(LIST.as(made)).require(200);
        change(shop, creator, Role.OWNER, false);
        timed(
                table,
                "the key of somebody who was disabled",
                () -> client.ask(LIST.as(made)).status() == 401);
    }

    private static void customers(Table table, Client client, Shop shop) throws InterruptedException {
        Answer session = client.ask(Shop.portalLogin("customer@demo.example", Api.PASSWORD))
                .require(200);
        String token = session.at("/accessToken");
        String customer = shop.all("/customers?q=ALFKI", "/id").getFirst();
        client.ask(Call.get("/me").as(token)).require(200);
        shop.ask(Call.post("/customers/" + customer + "/relationship/block", Map.of("reason", "drill")))
                .require(200);
        timed(
                table,
                "the session of a customer that was blocked",
                () -> client.ask(Call.get("/me").as(token)).status() != 200);
    }

    private static void change(Shop shop, Answer user, Role role, boolean active) {
        Map<String, Object> change = Map.of("name", "Drill", "role", role, "active", active);
        shop.ask(Call.put("/users/" + user.at("/id"), change).version(user.at("/version")))
                .require(200);
    }

    /** Either the session is over, or the right. */
    private static boolean isOut(Answer answer) {
        return answer.status() == 401 || answer.status() == 403;
    }

    private static Call refresh(Answer session) {
        return Call.of("POST", "/auth/refresh").with("Cookie", cookie(session));
    }

    private static String cookie(Answer session) {
        return session.headers()
                .getOrDefault("set-cookie", "")
                .lines()
                .map(cookie -> cookie.split(";", 2)[0])
                .reduce((one, more) -> one + "; " + more)
                .orElse("");
    }

    private static void timed(Table table, String what, Supplier<Boolean> over) throws InterruptedException {
        long began = System.nanoTime();
        while (!over.get() && System.nanoTime() - began < PATIENCE) {
            Thread.sleep(5);
        }
        table.atMost("P10", "over: " + what, (System.nanoTime() - began) / 1e9, AT_ONCE, "s");
    }
}

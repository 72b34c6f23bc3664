package dev.kontor.testing;

import dev.kontor.access.right.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Asks for every operation of the contract as everybody there is, and says where another one is let in than the policy says. */
public final class RightsMatrix {

    /** Of the door, and not of what is behind it. */
    private static final String REFUSED = "Your role does not have the right for this.";

    private static final Examples NOBODY_S =
            new Examples(name -> UUID.randomUUID().toString());

    private final Client client;
    private final String owner;
    private final Map<String, Policy> policy =
            Policy.all().stream().collect(Collectors.toMap(Policy::operation, line -> line));
    private final List<String> wrong = new ArrayList<>();
    private int asked;

    /** {@code owner} is the token of somebody who may invite people and make keys. */
    public RightsMatrix(Client client, String owner) {
        this.client = client;
        this.owner = owner;
    }

    public int asked() {
        return asked;
    }

    public List<String> wrong() {
        return wrong;
    }

    /** Those without any right, and each role. */
    public void staff() {
        for (String nobody : List.of("", "nonsense", unsigned(), revoked(), disabled())) {
            walk("nobody", nobody, line -> false);
        }
        for (Role role : Role.values()) {
            walk(role.name(), signedIn(newUser(role)), line -> line.isFor(role));
        }
    }

    /** The people of customers, or the operator, as the policy calls them. */
    public void others(String who, String token) {
        walk(who, token, line -> line.who().contains(who));
    }

    /** Programs with one right, and with all others: at the operations of this right, or at all. */
    public void programs(boolean everywhere) {
        Set<String> all = Role.OWNER.codes();
        for (String right : new TreeSet<>(all)) {
            Set<String> others = new TreeSet<>(all);
            others.remove(right);
            program(Set.of(right), right, everywhere);
            program(others, right, everywhere);
        }
    }

    private void program(Set<String> rights, String right, boolean everywhere) {
        String key = newKey(rights).at("/secret");
        String name = rights.size() == 1 ? "key with " + right : "key without " + right;
        Contract.operations().stream()
                .filter(operation -> everywhere || operation.right().equals(right))
                .forEach(operation -> ask(operation, name, key, line -> line.isForKeyWith(rights)));
    }

    private void walk(String name, String token, Predicate<Policy> may) {
        Contract.operations().forEach(operation -> ask(operation, name, token, may));
    }

    private void ask(Contract.Operation operation, String name, String token, Predicate<Policy> may) {
        Policy line = policy.get(Policy.name(operation));
        if (line == null) {
            wrong.add(operation + " has no line");
            return;
        }
        asked++;
        // whoever is let in does nothing: there is no such id, and nothing that must be there is
        Answer answer = client.ask(operation.call(NOBODY_S, Map.of()).as(token));
        boolean in = line.isForEverybody() || answer.status() != 401 && !isRefused(answer);
        boolean expected = line.isForEverybody() || may.test(line);
        if (in != expected || answer.status() >= 500 || line.isForEverybody() && isRefused(answer)) {
            wrong.add("%s as %s: %d %s".formatted(operation, name, answer.status(), answer.code()));
        } else if (!in && answer.status() != (name.equals("nobody") ? 401 : 403)) {
            wrong.add("%s as %s is refused with %d".formatted(operation, name, answer.status()));
        }
    }

    private static boolean isRefused(Answer answer) {
        return answer.status() == 403 && answer.at("/detail").equals(REFUSED);
    }

    /** The token of the owner, without its signature, as some libraries take it. */
    private String unsigned() {
        String head = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        return head + "." + owner.split("\\.")[1] + ".";
    }

    private String revoked() {
        Answer key = newKey(Role.OWNER.codes());
        client.ask(Call.delete("/api-keys/" + key.at("/key/id")).as(owner)).require(204);
        return key.at("/secret");
    }

    private String disabled() {
        Answer user = newUser(Role.OWNER);
        String token = signedIn(user);
        Map<String, Object> change = Map.of("name", "Gone", "role", "OWNER", "active", false);
        client.ask(Call.put("/users/" + user.at("/id"), change)
                        .version(user.at("/version"))
                        .as(owner))
                .require(200);
        return token;
    }

    private Answer newUser(Role role) {
        Map<String, Object> user = new HashMap<>(Map.of("name", role.name(), "role", role, "password", Api.PASSWORD));
        user.put("email", role.name().toLowerCase(java.util.Locale.ROOT) + UUID.randomUUID() + "@matrix.example");
        return client.ask(Call.post("/users", user).as(owner)).require(201);
    }

    private String signedIn(Answer user) {
        Map<String, Object> login = Map.of("email", user.at("/email"), "password", Api.PASSWORD);
        return client.ask(Call.post("/auth/login", login)).require(200).at("/accessToken");
    }

    private Answer newKey(Set<String> rights) {
        Map<String, Object> key = Map.of("name", "Matrix " + UUID.randomUUID(), "rights", rights);
        return client.ask(Call.post("/api-keys", key).as(owner)).require(201);
    }
}

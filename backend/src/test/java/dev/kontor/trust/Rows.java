package dev.kontor.trust;

import dev.kontor.testing.Answer;
import dev.kontor.testing.Call;
import dev.kontor.testing.Contract;
import dev.kontor.testing.Examples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One row of everything of a reseller, made as the contract says, so that every operation has something to work with. */
final class Rows {

    /** The lists in which the rows are found that members of bodies name. */
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("customerId", "/customers"),
            Map.entry("customerIds", "/customers"),
            Map.entry("registeredById", "/customers"),
            Map.entry("classId", "/customer-classes"),
            Map.entry("productId", "/products"),
            Map.entry("categoryId", "/product-categories"),
            Map.entry("categoryIds", "/product-categories"),
            Map.entry("listId", "/price-lists"),
            Map.entry("groupId", "/catalogue-groups"),
            Map.entry("catalogueIds", "/catalogues"),
            Map.entry("subscriptionIds", "/subscriptions"),
            Map.entry("ids", "/associations"));

    private static final String NONE = new UUID(0, 0).toString();

    private final Map<String, String> ids = new HashMap<>();
    private final Examples examples = new Examples(this::id);

    /** Of the reseller of a shop; what cannot be made is left out. */
    Rows(Shop shop) {
        look(shop);
        // what needs another row is made in the second round
        for (int round = 0; round < 2; round++) {
            Contract.operations().stream()
                    .filter(operation -> operation.isOfStaff() && operation.id().startsWith("create"))
                    .filter(operation -> !operation.namesAnId() && !ids.containsKey(list(operation)))
                    .forEach(operation -> make(shop, operation));
        }
        ids.put("key", shop.ask(Call.get("/sites")).at("/items/0/key"));
        ids.put(
                "eventId",
                first(shop, "/customers/" + id("/customers") + "/history").orElse(NONE));
        ids.put(
                "loginId",
                first(shop, "/customers/" + id("/customers") + "/logins").orElse(NONE));
    }

    private void look(Shop shop) {
        Contract.operations().stream()
                .filter(operation -> operation.isOfStaff()
                        && operation.isRead()
                        && !operation.path().contains("{"))
                .map(Rows::list)
                .forEach(list -> first(shop, list).ifPresent(id -> ids.put(list, id)));
    }

    private void make(Shop shop, Contract.Operation operation) {
        Answer made = shop.ask(operation.call(examples, examples.of(operation.body())));
        String id = made.at("/id").isEmpty() ? made.at("/key/id") : made.at("/id");
        if (made.status() == 201 && !id.isEmpty()) {
            ids.put(list(operation), id);
        }
    }

    private static Optional<String> first(Shop shop, String list) {
        Answer answer = shop.ask(Call.get(list + "?limit=1"));
        return Optional.of(answer.at("/items/0/id")).filter(id -> answer.status() == 200 && !id.isEmpty());
    }

    private static String list(Contract.Operation operation) {
        return operation.path().replaceFirst("^/api/v1", "");
    }

    private String id(String name) {
        return ids.getOrDefault(LISTS.getOrDefault(name, name), NONE);
    }

    Examples examples() {
        return examples;
    }

    /** All that were found or made. */
    List<String> all() {
        return ids.values().stream()
                .filter(id -> id.length() == NONE.length() && !id.equals(NONE))
                .toList();
    }
}

package dev.kontor.price.change;

import dev.kontor.testing.Api;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Drafts of price changes through the API. */
final class Changes {

    private final Api api;
    private final String email;

    Changes(Api api, String email) {
        this.api = api;
        this.email = email;
    }

    static Map<String, Object> item(String action, int termMonths, String amount) {
        Map<String, Object> item = new HashMap<>(Map.of("sku", ".com", "action", action, "termMonths", termMonths));
        item.put("amount", amount);
        return item;
    }

    /** A draft of the class, customer or list that {@code owner} names, such as {@code classId}. */
    String draft(String owner, String id, String from, List<Map<String, Object>> items) {
        Map<String, Object> wanted = new HashMap<>(Map.of(owner, id, "name", "Change"));
        wanted.put("effectiveFrom", from);
        Response created = api.as(email).body(wanted).post("/price-changes");
        created.then().statusCode(201);
        String change = created.path("id");
        if (!items.isEmpty()) {
            put(change, items).then().statusCode(200);
        }
        return change;
    }

    Response put(String change, List<Map<String, Object>> items) {
        return api.as(email).body(Map.of("items", items)).put("/price-changes/" + change + "/items");
    }

    Response preview(String change) {
        return api.as(email).get("/price-changes/" + change + "/preview");
    }

    Response publish(String change) {
        Response preview = preview(change);
        preview.then().statusCode(200);
        return publish(change, preview.path("fingerprint"));
    }

    Response publish(String change, String fingerprint) {
        return api.as(email).body(Map.of("fingerprint", fingerprint)).post("/price-changes/" + change + "/publication");
    }

    Response revert(String change) {
        return api.as(email).body(Map.of("reason", "A mistake")).post("/price-changes/" + change + "/reversal");
    }
}

package dev.kontor.testing;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;

/** Deletes customers as people do: looked at, decided, with a number and a reason. */
public final class Deletion {

    private Deletion() {}

    /** What it still has ends. */
    public static void of(Api api, Api.Tenant tenant, String customer) {
        tryTo(api, tenant, customer, Map.of("held", "END")).then().statusCode(200);
    }

    /** As it was looked at just now; {@code more} replaces what is usual. */
    public static Response tryTo(Api api, Api.Tenant tenant, String customer, Map<String, Object> more) {
        return api.as(tenant).body(looked(api, tenant, customer, more)).post("/customers/" + customer + "/deletion");
    }

    public static Map<String, Object> looked(Api api, Api.Tenant tenant, String customer, Map<String, Object> more) {
        Response preview = api.as(tenant).get("/customers/" + customer + "/deletion");
        preview.then().statusCode(200);
        Map<String, Object> body = new HashMap<>(Map.of(
                "fingerprint", preview.<String>path("fingerprint"),
                "number", preview.<String>path("number"),
                "reason", "Gave up the business"));
        body.putAll(more);
        return body;
    }
}

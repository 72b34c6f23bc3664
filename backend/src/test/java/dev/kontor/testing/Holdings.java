package dev.kontor.testing;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes subscriptions and associations through the API. */
public final class Holdings {

    private final Api api;
    private final Api.Tenant tenant;
    private final Desk desk;

    public Holdings(Api api, Api.Tenant tenant, Desk desk) {
        this.api = api;
        this.tenant = tenant;
        this.desk = desk;
    }

    /** A .com domain with this name. */
    public String domain(String name) {
        return domain(name, Map.of());
    }

    public String domain(String name, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("sku", ".com", "identifier", name));
        body.putAll(more);
        return desk.created("/subscriptions", body);
    }

    /** The id of the only association that this makes. */
    public String associate(String customer, String subscription, Map<String, Object> more) {
        Response made = tryToAssociate(customer, List.of(subscription), more);
        made.then().statusCode(201);
        return made.path("items[0].id");
    }

    public Response tryToAssociate(String customer, List<String> subscriptions, Map<String, Object> more) {
        return post("/associations", body(customer, subscriptions, more));
    }

    public ValidatableResponse preview(String customer, List<String> subscriptions, Map<String, Object> more) {
        return post("/associations/preview", body(customer, subscriptions, more))
                .then();
    }

    public ValidatableResponse get(String path) {
        return api.as(tenant).get(path).then().statusCode(200);
    }

    public Response post(String path, Object body) {
        // as browsers send a colon, which the client would escape
        return api.as(tenant).urlEncodingEnabled(false).body(body).post(path);
    }

    public Response put(String path, Object version, Object body) {
        return api.as(tenant)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(path);
    }

    public Response delete(String path, Object version) {
        return api.as(tenant).header("If-Match", "\"" + version + "\"").delete(path);
    }

    private static Map<String, Object> body(String customer, List<String> subscriptions, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("customerId", customer, "subscriptionIds", subscriptions));
        body.putAll(more);
        return body;
    }
}

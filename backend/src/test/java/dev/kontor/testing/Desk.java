package dev.kontor.testing;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes what price tests need, through the API: the product .com with four charges, class K, customers. */
public final class Desk {

    private static final Pattern WHOLE = Pattern.compile("adjustments$|/(prices|price-overrides|entries)/[^/]+$");

    private final Api api;
    private final Api.Tenant tenant;
    public final String categoryId;
    public final String productId;
    public final String classId;

    public Desk(Api api, Api.Tenant tenant) {
        this.api = api;
        this.tenant = tenant;
        this.categoryId = created("/product-categories", Map.of("name", "Domain"));
        this.productId = product(".com");
        this.classId = created("/customer-classes", Map.of("name", "K", "currency", "USD"));
        put(
                        "/customer-classes/" + classId + "/prices/" + productId,
                        Map.of("currency", "USD", "entries", entries("5.00", "10.00", "10.00", "50.00")))
                .then()
                .statusCode(200);
    }

    public String product(String sku) {
        List<Map<String, Object>> charges = List.of(
                Map.of("action", "REGISTER", "termMonths", 12),
                Map.of("action", "RENEW", "termMonths", 12),
                Map.of("action", "TRANSFER", "termMonths", 0),
                Map.of("action", "RESTORE", "termMonths", 0));
        return created(
                "/products",
                Map.of("sku", sku, "name", sku, "kind", "DOMAIN", "categoryId", categoryId, "charges", charges));
    }

    public String customer(String name) {
        return customer(name, "USD");
    }

    /** A customer of the class, in one of its currencies. */
    public String customer(String name, String currency) {
        return created(
                "/customers",
                Map.of(
                        "kind",
                        "COMPANY",
                        "companyName",
                        name,
                        "language",
                        "en",
                        "currency",
                        currency,
                        "classId",
                        classId));
    }

    /** The e-mail address of a new staff user with this role. */
    public String user(String role) {
        String email = role.toLowerCase(java.util.Locale.ROOT) + "@" + tenant.slug() + ".example";
        created("/users", Map.of("name", role, "email", email, "role", role, "password", Api.PASSWORD));
        return email;
    }

    /** The secret of a program's key with these rights. */
    public String key(String... rights) {
        Response key = api.as(tenant)
                .body(Map.of("name", "Program", "rights", List.of(rights)))
                .post("/api-keys");
        key.then().statusCode(201);
        return key.path("secret");
    }

    /** The class has these currencies, of which the first is the main one. */
    public Response currencies(String classId, String... currencies) {
        String path = "/customer-classes/" + classId;
        String name = api.as(tenant).get(path).path("name");
        Map<String, Object> wanted = Map.of("name", name, "currency", currencies[0], "currencies", List.of(currencies));
        return asRead(api.as(tenant).body(wanted), path).put(path);
    }

    public Response override(String customerId, Object body) {
        return put("/customers/" + customerId + "/price-overrides/" + productId, body);
    }

    /** As it was read just now, where it is changed as a whole: sets of prices, discounts. */
    public Response put(String path, Object body) {
        RequestSpecification request = api.as(tenant).body(body);
        return WHOLE.matcher(path).find() ? asRead(request, path).put(path) : request.put(path);
    }

    /** A request that changes what stands at a path as it is now. */
    public RequestSpecification asRead(RequestSpecification request, String path) {
        String etag = api.as(tenant)
                .get(path.replaceFirst("overrideReason=[^&]*&?", "").replaceFirst("[?&]$", ""))
                .header("ETag");
        return etag == null ? request : request.header("If-Match", etag);
    }

    public String created(String path, Object body) {
        Response response = api.as(tenant).body(body).post(path);
        response.then().statusCode(201);
        return response.path("id");
    }

    /** The price of one charge as {@code amount source}, or {@code - reason}. */
    public String price(String customerId, String action, int termMonths) {
        Response response = api.as(tenant)
                .body(Map.of(
                        "customerId",
                        customerId,
                        "items",
                        List.of(Map.of("sku", ".com", "action", action, "termMonths", termMonths))))
                .post("/prices/resolve");
        response.then().statusCode(200);
        return response.path("prices[0].sold")
                ? response.path("prices[0].unitPrice.amount") + " " + response.path("prices[0].source")
                : "- " + response.path("prices[0].reason");
    }

    public static List<Map<String, Object>> entries(String register, String renew, String transfer, String restore) {
        return List.of(
                entry("REGISTER", 12, register),
                entry("RENEW", 12, renew),
                entry("TRANSFER", 0, transfer),
                entry("RESTORE", 0, restore));
    }

    public static Map<String, Object> entry(String action, int termMonths, String amount) {
        return Map.of("action", action, "termMonths", termMonths, "amount", amount);
    }
}

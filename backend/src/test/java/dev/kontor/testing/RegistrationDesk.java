package dev.kontor.testing;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes what registration tests need, through the API, and acts as a page of the site. */
public final class RegistrationDesk {

    public static final String ORIGIN = "https://www.shop.example";

    private final Api api;
    public final String siteId;
    public final String key;

    public RegistrationDesk(Api api, Api.Tenant tenant) {
        this(api, tenant, Map.of());
    }

    /** A site with these members instead of the usual ones. */
    public RegistrationDesk(Api api, Api.Tenant tenant, Map<String, Object> changed) {
        this.api = api;
        Map<String, Object> site = site("Shop");
        site.putAll(changed);
        Response created = api.as(tenant).body(site).post("/sites");
        created.then().statusCode(201);
        this.siteId = created.path("id");
        this.key = created.path("key");
    }

    public static Map<String, Object> site(String name) {
        return new HashMap<>(Map.of(
                "name", name,
                "active", true,
                "allowedOrigins", List.of(ORIGIN),
                "languages", List.of("en", "de"),
                "fields",
                        List.of(
                                field("email", true),
                                field("companyName", true),
                                field("firstName", false),
                                field("lastName", false),
                                field("country", false),
                                field("vatId", false),
                                field("services", false),
                                field("note", false)),
                "services", List.of("ORDER", "CONTENT"),
                "catalogueIds", List.of(),
                "approval", Map.of("mode", "MANUAL", "conditions", List.of()),
                "targetHours", 24,
                "style", Map.of("--kontor-accent", "#0055aa")));
    }

    public static Map<String, Object> field(String name, boolean required) {
        return Map.of("name", name, "visible", true, "required", required);
    }

    /** The fields of a site, with one more. */
    public static List<Object> with(Object fields, Map<String, Object> more) {
        List<Object> all = new ArrayList<>((List<?>) fields);
        all.add(more);
        return all;
    }

    /** A call of a page at the site's origin. */
    public RequestSpecification page() {
        return pageOf(ORIGIN);
    }

    public RequestSpecification pageOf(String origin) {
        return api.anonymous().header("Origin", origin);
    }

    public String path(String rest) {
        return "/public/sites/" + key + rest;
    }
}

package dev.kontor.testing;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.altcha.altcha.Altcha;

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

    /** A registration that the site accepts; its proof of work is done. */
    public Map<String, Object> registration(String email) {
        return new HashMap<>(Map.of(
                "language", "en",
                "fields", fields(email),
                "services", List.of("ORDER"),
                "note", "Please soon.\nThank you",
                "acceptedLegalTexts", List.of(),
                "proof", proof()));
    }

    public static Map<String, Object> fields(String email) {
        return new HashMap<>(Map.of(
                "email", email, "companyName", "New Company", "firstName", "Nina", "lastName", "New", "country", "DE"));
    }

    public Response register(Object registration) {
        return page().body(registration).post(path("/registrations"));
    }

    /** The token of the status page of an accepted registration. */
    public String registered(String email) {
        Response answer = register(registration(email));
        answer.then().statusCode(202);
        return answer.path("statusToken");
    }

    public Response confirm(String token, String password) {
        return api.anonymous()
                .body(Map.of("token", token, "password", password))
                .post("/public/confirmations");
    }

    public Response status(String token) {
        return api.anonymous().get("/public/registrations/" + token);
    }

    /** A challenge of the site, solved. */
    public String proof() {
        Response challenge = page().post(path("/challenges"));
        challenge.then().statusCode(200);
        return solve(challenge);
    }

    public static String solve(Response challenge) {
        String text = challenge.path("challenge");
        String salt = challenge.path("salt");
        long max = challenge.<Integer>path("maxnumber");
        try {
            long number = Altcha.solveChallenge(text, salt, Altcha.Algorithm.SHA256, max, 0).number;
            return encode("SHA-256", text, salt, challenge.path("signature"), number);
        } catch (Exception e) { // declared so by the library
            throw new IllegalStateException(e);
        }
    }

    public static String encode(String algorithm, String challenge, String salt, String signature, long number) {
        String json = """
            {"algorithm":"%s","challenge":"%s","number":%d,"salt":"%s","signature":"%s","took":5}\
            """.formatted(algorithm, challenge, number, salt, signature);
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}

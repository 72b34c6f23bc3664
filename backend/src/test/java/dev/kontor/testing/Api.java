package dev.kontor.testing;

import static io.restassured.RestAssured.given;

import dev.kontor.identity.NewTenant;
import dev.kontor.identity.Tenants;
import dev.kontor.reseller.NewReseller;
import dev.kontor.shared.Secret;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Resellers for tests, each with an owner, and requests in their name. */
@ApplicationScoped
public class Api {

    public static final String PASSWORD = "quiet lamp over the harbour 7";

    private final Tenants tenants;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Api(Tenants tenants) {
        this.tenants = tenants;
    }

    /** A new reseller in USD that no other test uses. */
    @ActivateRequestContext
    public Tenant newTenant() {
        String slug = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        String email = "owner@" + slug + ".example";
        UUID id = tenants.create(new NewTenant(
                        new NewReseller("Reseller " + slug, slug, "USD", "en", "Europe/Berlin"),
                        new NewTenant.Owner("Olga Owner", email, new Secret(PASSWORD))))
                .id();
        return new Tenant(id, slug, email);
    }

    public RequestSpecification as(Tenant tenant) {
        return as(tenant.ownerEmail());
    }

    /** A JSON request of a signed-in staff user whose password is {@link #PASSWORD}. */
    public RequestSpecification as(String email) {
        return withToken(tokens.computeIfAbsent(email, Api::login));
    }

    public RequestSpecification withToken(String token) {
        return anonymous().header("Authorization", "Bearer " + token);
    }

    public RequestSpecification anonymous() {
        return given().basePath("/api/v1").contentType(ContentType.JSON);
    }

    public static String login(String email) {
        return given().basePath("/api/v1")
                .contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", PASSWORD))
                .post("/auth/login")
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");
    }

    /** A reseller of its own, so that tests do not meet. */
    public record Tenant(UUID id, String slug, String ownerEmail) {}
}

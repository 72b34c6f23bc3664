package dev.kontor.testing;

import static io.restassured.RestAssured.given;

import dev.kontor.access.founding.NewTenant;
import dev.kontor.access.founding.Tenants;
import dev.kontor.access.person.CustomerLogins;
import dev.kontor.access.person.CustomerLogins.NewCustomerLogin;
import dev.kontor.access.secret.PasswordHash;
import dev.kontor.access.secret.Passwords;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Secret;
import dev.kontor.tenant.reseller.NewReseller;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
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

    private static final DocumentedAnswers DOCUMENTED = new DocumentedAnswers();

    private final Tenants tenants;
    private final CustomerLogins customerLogins;
    private final Passwords passwords;
    private final CurrentActor current;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Api(Tenants tenants, CustomerLogins customerLogins, Passwords passwords, CurrentActor current) {
        this.tenants = tenants;
        this.customerLogins = customerLogins;
        this.passwords = passwords;
        this.current = current;
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

    /** A person of a customer who can sign in at the portal with {@link #PASSWORD}. */
    @ActivateRequestContext
    public void newCustomerLogin(Tenant tenant, String customerId, String email) {
        NewCustomerLogin login =
                new NewCustomerLogin(UUID.fromString(customerId), email, "Carla Customer", "en", hash());
        current.as(Actor.system(tenant.id()), () -> customerLogins.create(login));
    }

    /** {@link #PASSWORD} as it is stored. */
    public PasswordHash hash() {
        return passwords.hash(new Secret(PASSWORD));
    }

    public Response portalLogin(Tenant tenant, String email) {
        return anonymous()
                .body(Map.of("reseller", tenant.slug(), "email", email, "password", PASSWORD, "remember", false))
                .post("/portal/auth/login");
    }

    /** A JSON request of a customer's person. */
    public RequestSpecification asCustomer(Tenant tenant, String email) {
        return withToken(tokens.computeIfAbsent(tenant.slug() + " " + email, key -> {
            Response session = portalLogin(tenant, email);
            session.then().statusCode(200);
            return session.path("accessToken");
        }));
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
        return given().filter(DOCUMENTED).basePath("/api/v1").contentType(ContentType.JSON);
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

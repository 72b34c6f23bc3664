package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A token of one world opens nothing of the other, over every operation of the contract. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PortalTokensTest {

    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");
    private static final String EMAIL = "carla@customer.example";

    @Inject
    Api api;

    Api.Tenant tenant;
    List<Operation> operations;

    @BeforeEach
    void customerWithAPerson() throws IOException {
        tenant = api.newTenant();
        api.newCustomerLogin(tenant, new Desk(api, tenant).customer("Zwiebelturm"), EMAIL);
        operations = new ArrayList<>();
        JsonNode paths = new YAMLMapper()
                .readTree(Path.of("..", "openapi.yaml").toFile())
                .get("paths");
        for (var path : paths.properties()) {
            for (var operation : path.getValue().properties()) {
                if (VERBS.contains(operation.getKey())) {
                    operations.add(Operation.of(operation.getKey(), path.getKey(), operation.getValue()));
                }
            }
        }
    }

    @Test
    void portalTokenOpensNoStaffOperation() {
        List<Operation> staffOnly = operations.stream()
                .filter(one -> !one.isOpen() && !one.isOfCustomers())
                // the lists that forms choose from are for everybody who is signed in
                .filter(one -> !one.path().equals("/api/v1/reference"))
                .toList();
        assertThat(staffOnly).hasSizeGreaterThan(60);
        assertThat(staffOnly)
                .allSatisfy(one -> assertThat(
                                one.call(api.asCustomer(tenant, EMAIL)).statusCode())
                        .as(one.toString())
                        .isEqualTo(403));
    }

    @Test
    void staffTokenAndApiKeyOpenNoPortalOperation() {
        List<Operation> ofCustomers =
                operations.stream().filter(Operation::isOfCustomers).toList();
        assertThat(ofCustomers).hasSizeGreaterThan(12);
        Response key = api.as(tenant)
                .body(Map.of("name", "All", "rights", List.of("customers:read", "prices:read")))
                .post("/api-keys");
        String secret = key.path("secret");
        assertThat(ofCustomers).allSatisfy(one -> {
            assertThat(one.call(api.as(tenant)).statusCode()).as("staff " + one).isEqualTo(403);
            assertThat(one.call(api.withToken(secret)).statusCode())
                    .as("key " + one)
                    .isEqualTo(403);
            assertThat(one.call(api.anonymous()).statusCode())
                    .as("anonymous " + one)
                    .isEqualTo(401);
        });
    }

    @Test
    void noApiKeyGetsThePortalsRights() {
        for (String right : List.of("me:read", "me:write")) {
            api.as(tenant)
                    .body(Map.of("name", "Me", "rights", List.of(right)))
                    .post("/api-keys")
                    .then()
                    .statusCode(422);
        }
    }

    @Test
    void refreshCookiesAreNotExchangeable() {
        String portal = api.portalLogin(tenant, EMAIL).getCookie("kontor_portal_refresh");
        api.anonymous()
                .cookie("kontor_refresh", portal)
                .post("/auth/refresh")
                .then()
                .statusCode(401);
        String staff = api.anonymous()
                .body(Map.of("email", tenant.ownerEmail(), "password", Api.PASSWORD))
                .post("/auth/login")
                .getCookie("kontor_refresh");
        api.anonymous()
                .cookie("kontor_portal_refresh", staff)
                .post("/portal/auth/refresh")
                .then()
                .statusCode(401);
    }

    /** One operation of the contract, to be asked with something that looks right. */
    record Operation(String verb, String path, String right, boolean multipart, boolean body) {

        static Operation of(String verb, String path, JsonNode operation) {
            JsonNode content = operation.path("requestBody").path("content");
            return new Operation(
                    verb.toUpperCase(Locale.ROOT),
                    path,
                    operation.get("x-right").asText(),
                    content.has("multipart/form-data"),
                    !content.isMissingNode());
        }

        boolean isOpen() {
            return right.equals("public");
        }

        boolean isOfCustomers() {
            return right.startsWith("me:");
        }

        Response call(RequestSpecification request) {
            String url = path.replace("/api/v1", "")
                    .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
            // the colon of a batch stays as it is
            request.urlEncodingEnabled(false).header("If-Match", "\"0\"");
            if (multipart) {
                request.contentType(ContentType.MULTIPART).multiPart("file", "x.csv", new byte[] {'x'}, "text/csv");
            } else if (body) {
                request.body("{}");
            }
            return request.request(verb, url);
        }
    }
}

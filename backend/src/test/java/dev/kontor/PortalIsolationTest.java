package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.Holdings;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Walks every portal operation of the contract with the ids of one customer: as another customer of the same reseller,
 * and as a customer of another one.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PortalIsolationTest {

    private static final String SECRET_NAME = "Zwiebelturm Vertraulich";
    private static final String SECRET_PRICE = "8.76";
    private static final String OWNER = "carla@zwiebelturm.example";
    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    @Inject
    Api api;

    Api.Tenant first;
    Desk desk;
    String customer;
    String request;
    String session;
    String association;

    @BeforeEach
    void customerWithOneOfEverything() {
        first = api.newTenant();
        desk = new Desk(api, first);
        customer = desk.customer(SECRET_NAME);
        desk.override(
                        customer,
                        Map.of("currency", "USD", "entries", Desk.entries(SECRET_PRICE, SECRET_PRICE, "9.00", "45.00")))
                .then()
                .statusCode(200);
        api.newCustomerLogin(first, customer, OWNER);
        Response asked = owner().body(Map.of("services", List.of("EDI"), "note", SECRET_NAME))
                .post("/me/requests");
        request = asked.then().statusCode(201).extract().path("id");
        Holdings holdings = new Holdings(api, first, desk);
        association = holdings.associate(
                customer,
                holdings.domain(SECRET_NAME),
                Map.of("renewal", Map.of("intervalMonths", 12, "mode", "ASK"), "services", List.of("ORDER")));
        session = owner().get("/me/sessions").path("items[0].id");
    }

    @Test
    void anotherCustomerOfTheResellerSeesAndChangesNothing() throws IOException {
        api.newCustomerLogin(first, desk.customer("Other"), "otto@other.example");
        walk(first, "otto@other.example");
    }

    @Test
    void customerOfAnotherResellerSeesAndChangesNothing() throws IOException {
        Api.Tenant second = api.newTenant();
        api.newCustomerLogin(second, new Desk(api, second).customer("Foreign"), OWNER);
        walk(second, OWNER);
    }

    private void walk(Api.Tenant tenant, String email) throws IOException {
        int walked = 0;
        JsonNode paths = new YAMLMapper()
                .readTree(Path.of("..", "openapi.yaml").toFile())
                .get("paths");
        for (var path : paths.properties()) {
            for (var operation : path.getValue().properties()) {
                if (VERBS.contains(operation.getKey())
                        && operation.getValue().get("x-right").asText().startsWith("me:")) {
                    Response answer = send(tenant, email, operation.getKey(), path.getKey(), operation.getValue());
                    check(operation.getKey() + " " + path.getKey(), answer);
                    walked++;
                }
            }
        }
        assertThat(walked).isGreaterThan(17);
        unharmed();
    }

    private Response send(Api.Tenant tenant, String email, String verb, String path, JsonNode operation) {
        String url = path.replace("/api/v1", "")
                .replace("/requests/{id}", "/requests/" + request)
                .replace("/associations/{id}", "/associations/" + association)
                .replace("/sessions/{id}", "/sessions/" + session)
                .replaceFirst("/explanation$", "/explanation?sku=.com&action=RENEW&termMonths=12");
        assertThat(url).as("an id for " + path).doesNotContain("{");
        RequestSpecification call = api.asCustomer(tenant, email).header("If-Match", "\"0\"");
        if (operation.has("requestBody")) {
            call.body(body(operation.get("operationId").asText()));
        }
        return call.request(verb.toUpperCase(Locale.ROOT), url);
    }

    /** Bodies that are right by themselves, so that they would change something if they reached it. */
    private Object body(String operation) {
        return switch (operation) {
            case "changeMyProfile" -> Map.of("phone", "+49 30 666");
            case "createMyRequest" -> Map.of("services", List.of("CONTENT"));
            case "changeMyLanguage" -> Map.of("language", "es");
            case "changeMyPassword" -> Map.of("currentPassword", "wrong", "newPassword", "seven wet umbrellas dancing");
            case "confirmMyTotp" -> Map.of("code", "000000");
            case "removeMyTotp" -> Map.of("password", Api.PASSWORD);
            case "changeMyAssociation" -> Map.of("notifyCustomer", true);
            case "answerMyRenewal" -> Map.of("answer", "RENEW");
            case "changeMyNameServers" -> Map.of("nameServers", List.of("ns1.mine.example"));
            case "acceptMyTerms" -> Map.of("versionIds", List.of(UUID.randomUUID()));
            default -> throw new AssertionError("no body for " + operation + ": add one");
        };
    }

    private void check(String operation, Response answer) {
        if (operation.contains("{id}")) {
            assertThat(answer.statusCode()).as(operation).isEqualTo(404);
        }
        assertThat(answer.statusCode()).as(operation).isLessThan(500).isNotIn(401, 403);
        assertThat(answer.asString())
                .as(operation)
                .doesNotContain(SECRET_NAME, SECRET_PRICE, customer, request, session, association);
    }

    private void unharmed() {
        owner().get("/me")
                .then()
                .statusCode(200)
                .body("version", equalTo(0))
                .body("person.language", equalTo("en"))
                .body("person.totp", equalTo(false));
        owner().get("/me/requests").then().body("items.id", contains(request)).body("items[0].status", equalTo("OPEN"));
        owner().get("/me/sessions").then().body("items.id", contains(session));
        owner().get("/me/associations")
                .then()
                .body("items.id", contains(association))
                .body("items[0].renewal.answer", nullValue())
                .body("items[0].notifyCustomer", equalTo(false));
    }

    private RequestSpecification owner() {
        return api.asCustomer(first, OWNER);
    }
}

package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.customer.approval.ApprovalDesk;
import dev.kontor.tenant.mail.Mails;
import dev.kontor.tenant.mail.NewMail;
import dev.kontor.tenant.template.MailKind;
import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.Holdings;
import dev.kontor.testing.RegistrationDesk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks every operation of the contract as a second reseller, with the ids of the first. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class IsolationTest {

    private static final String SECRET_NAME = "Zwiebelturm Vertraulich";
    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    @Inject
    Api api;

    @Inject
    Mails mails;

    @Inject
    CurrentActor actor;

    @Inject
    ApprovalDesk approvals;

    Api.Tenant first;
    Api.Tenant second;
    Desk desk;
    Map<String, String> ids;

    @BeforeEach
    @ActivateRequestContext
    void firstResellerHasOneOfEverything() {
        first = api.newTenant();
        second = api.newTenant();
        desk = new Desk(api, first);
        String customer = desk.customer(SECRET_NAME);
        desk.override(customer, Map.of("currency", "USD", "entries", Desk.entries("9.00", "9.00", "9.00", "45.00")))
                .then()
                .statusCode(200);
        ids = new HashMap<>(Map.of(
                "/customers",
                customer,
                "/customer-classes",
                desk.classId,
                "/products",
                desk.productId,
                "/product-categories",
                desk.categoryId,
                "/users",
                api.as(first).get("/users").path("items[0].id"),
                "/price-lists",
                desk.created("/price-lists", Map.of("kind", "LIST", "name", SECRET_NAME, "currency", "USD")),
                "/favourites",
                desk.created("/favourites", Map.of("path", "/customers", "label", SECRET_NAME))));
        ids.put(
                "event",
                api.as(first).get("/customers/" + customer + "/history").path("items[0].id"));
        desk.put("/exchange-rates/EUR/USD/2026-01-31", Map.of("rate", "1.08"))
                .then()
                .statusCode(200);
        Response key = api.as(first)
                .body(Map.of("name", SECRET_NAME, "rights", List.of("users:read")))
                .post("/api-keys");
        ids.put("/api-keys", key.path("key.id"));
        ids.put("/price-changes", draft());
        ids.put("/requests", approvals.openRequest(first, customer).toString());
        ids.put("/catalogues", desk.created("/catalogues", Map.of("name", SECRET_NAME, "categoryIds", List.of())));
        ids.put("/catalogue-groups", desk.created("/catalogue-groups", Map.of("name", SECRET_NAME, "exclusive", true)));
        ids.put("/sites", desk.created("/sites", RegistrationDesk.site(SECRET_NAME)));
        ids.put("/saved-views", desk.created("/saved-views", Bodies.savedView(SECRET_NAME)));
        ids.put("/mails", mail(customer));
        ids.put("/reminder-rules", api.as(first).get("/reminder-rules").path("items[0].id"));
        Holdings holdings = new Holdings(api, first, desk);
        ids.put("/subscriptions", holdings.domain(SECRET_NAME));
        ids.put("/associations", holdings.associate(customer, ids.get("/subscriptions"), Map.of()));
        ids.put("login", desk.created("/customers/" + customer + "/logins", Bodies.invitation(SECRET_NAME)));
    }

    private String mail(String customer) {
        actor.as(Actor.system(first.id()), () -> {
            mails.queue(new NewMail(
                    MailKind.REQUEST_APPROVED,
                    "en",
                    "a@b.example",
                    SECRET_NAME,
                    UUID.fromString(customer),
                    Map.of("customer.name", SECRET_NAME),
                    null));
            return customer;
        });
        return api.as(first).get("/mails").path("items[0].id");
    }

    private String draft() {
        String change = desk.created("/price-changes", Map.of("classId", desk.classId, "name", SECRET_NAME));
        desk.put("/price-changes/" + change + "/items", Map.of("items", List.of(Bodies.renewal())))
                .then()
                .statusCode(200);
        return change;
    }

    @Test
    void noOperationShowsOrChangesARowOfTheFirstReseller() throws IOException {
        List<String> leaks = new ArrayList<>();
        JsonNode paths = new YAMLMapper()
                .readTree(Path.of("..", "openapi.yaml").toFile())
                .get("paths");
        int walked = 0;
        for (var path : paths.properties()) {
            for (var operation : path.getValue().properties()) {
                if (VERBS.contains(operation.getKey()) && isOfResellers(operation.getValue())) {
                    walk(operation.getKey(), path.getKey(), operation.getValue(), leaks);
                    walked++;
                }
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(walked).isGreaterThan(45);
        String untouched =
                api.as(first).get("/customers/" + ids.get("/customers")).path("companyName");
        assertThat(untouched).isEqualTo(SECRET_NAME);
        String rate = api.as(first).get("/exchange-rates").path("items[0].rate");
        assertThat(rate).isEqualTo("1.08000000");
    }

    @Test
    void foreignReferencesInBodiesAreRefused() {
        Map<String, Object> customer = new HashMap<>(Map.of(
                "kind",
                "COMPANY",
                "companyName",
                "Mine",
                "language",
                "en",
                "currency",
                "USD",
                "classId",
                desk.classId));
        refused(api.as(second).body(customer).post("/customers"), 422, "/classId");
        refused(
                api.as(second)
                        .body(Map.of(
                                "sku",
                                ".com",
                                "name",
                                ".com",
                                "kind",
                                "DOMAIN",
                                "categoryId",
                                desk.categoryId,
                                "charges",
                                List.of(Map.of("action", "RENEW", "termMonths", 12))))
                        .post("/products"),
                422,
                "/categoryId");
        api.as(second)
                .body(Map.of(
                        "customerId", ids.get("/customers"),
                        "items", List.of(Map.of("sku", ".com", "action", "RENEW", "termMonths", 12))))
                .post("/prices/resolve")
                .then()
                .statusCode(404);
        String own = new Desk(api, second).customer("Mine");
        Response adjusted = api.as(second)
                .body(Map.of(
                        "items", List.of(Map.of("scope", "PRODUCT", "productId", desk.productId, "percent", "-99"))))
                .put("/customers/" + own + "/price-adjustments");
        refused(adjusted, 422, "/items/0/productId");
    }

    private void walk(String verb, String path, JsonNode operation, List<String> leaks) {
        String url = path.replace("/api/v1", "")
                .replace("{productId}", desk.productId)
                .replace("{code}", "MINE")
                .replace("{eventId}", ids.get("event"))
                .replace("{loginId}", ids.get("login"))
                .replace("{externalId}", "mine")
                .replace("{kind}/{language}", "REQUEST_APPROVED/en")
                .replace("{textId}", ids.get("/sites"))
                .replace("{base}/{quote}/{validFrom}", "EUR/USD/2026-01-31")
                .replaceFirst("/differences$", "/differences?from=2026-01-01&to=2026-02-01");
        for (Map.Entry<String, String> id : ids.entrySet()) {
            url = url.startsWith(id.getKey() + "/{id}") ? url.replace("{id}", id.getValue()) : url;
        }
        // asked for two days, so that nothing but the foreign id is wrong
        url = url.endsWith("/differences") ? url + "?from=2027-01-01&to=2027-02-01" : url;
        url = verb.equals("get") && url.equals("/saved-views") ? url + "?page=customers" : url;
        assertThat(url).as("an id for " + path).doesNotContain("{");
        Response answer = send(verb, url, operation);
        boolean hasId = path.contains("{id}");
        if (hasId && answer.statusCode() != 404) {
            leaks.add(verb + " " + path + " answered " + answer.statusCode() + ": " + answer.asString());
        }
        if (!hasId && answer.statusCode() >= 500) {
            leaks.add(verb + " " + path + " failed with " + answer.statusCode());
        }
        if (answer.asString().contains(SECRET_NAME) || ids.values().stream().anyMatch(id -> mentions(answer, id))) {
            leaks.add(verb + " " + path + " shows a row of the first reseller");
        }
    }

    private Response send(String verb, String url, JsonNode operation) {
        RequestSpecification request = api.as(second).header("If-Match", "\"0\"");
        JsonNode content = operation.path("requestBody").path("content");
        if (content.has("multipart/form-data")) {
            String format = url.startsWith("/price-changes/") ? "\"format\":\"CSV\"," : "";
            request.contentType(ContentType.MULTIPART)
                    .multiPart("file", "x.csv", "sku,RENEW/12\n.com,1.00\n".getBytes(), "text/csv")
                    .multiPart("options", "{%s\"columns\":{},\"dryRun\":true}".formatted(format), "application/json");
        } else if (!content.isMissingNode()) {
            request.body(
                    new Bodies(desk, ids).of(url, operation.get("operationId").asText()));
        }
        return request.request(verb.toUpperCase(java.util.Locale.ROOT), url);
    }

    private static boolean isOfResellers(JsonNode operation) {
        String right = operation.get("x-right").asText();
        return !right.equals("public")
                && !right.startsWith("resellers:")
                && !right.startsWith("me:")
                && !operation.get("operationId").asText().equals("changePassword");
    }

    /** An answer may repeat an id that was asked for in a problem's text, but never as a value of its own. */
    private static boolean mentions(Response answer, String id) {
        return answer.statusCode() < 400 && answer.asString().contains("\"" + id + "\"");
    }

    private static void refused(Response answer, int status, String pointer) {
        answer.then().statusCode(status);
        assertThat(answer.<List<String>>path("errors.pointer")).contains(pointer);
    }
}

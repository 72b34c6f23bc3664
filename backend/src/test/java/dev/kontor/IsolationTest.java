package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.customer.approval.ApprovalDesk;
import dev.kontor.tenant.mail.Mails;
import dev.kontor.tenant.mail.NewMail;
import dev.kontor.tenant.template.MailKind;
import dev.kontor.testing.Api;
import dev.kontor.testing.Contract;
import dev.kontor.testing.Desk;
import dev.kontor.testing.Examples;
import dev.kontor.testing.Holdings;
import dev.kontor.testing.RegistrationDesk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks every operation of the contract as a second reseller, with the ids of the first. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class IsolationTest {

    private static final String SECRET_NAME = "Zwiebelturm Vertraulich";
    private static final Map<String, Object> RENEWAL =
            Map.of("sku", ".com", "action", "RENEW", "termMonths", 12, "amount", "12.00");

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
        ids = new HashMap<>();
        put(customer, "/customers", "customerId", "customerIds", "registeredById");
        put(desk.classId, "/customer-classes", "classId");
        put(desk.productId, "/products", "productId");
        put(desk.categoryId, "/product-categories", "categoryId", "categoryIds");
        put(api.as(first).get("/users").path("items[0].id"), "/users");
        put(list(), "/price-lists", "listId");
        put(desk.created("/favourites", Map.of("path", "/customers", "label", SECRET_NAME)), "/favourites");
        put(api.as(first).get("/customers/" + customer + "/history").path("items[0].id"), "eventId");
        desk.put("/exchange-rates/EUR/USD/2026-01-31", Map.of("rate", "1.08"))
                .then()
                .statusCode(200);
        put(apiKey(), "/api-keys");
        put(draft(), "/price-changes");
        put(approvals.openRequest(first, customer).toString(), "/requests");
        put(
                desk.created("/catalogue-groups", Map.of("name", SECRET_NAME, "exclusive", true)),
                "/catalogue-groups",
                "groupId");
        put(
                desk.created("/catalogues", Map.of("name", SECRET_NAME, "categoryIds", List.of())),
                "/catalogues",
                "catalogueIds");
        put(desk.created("/sites", RegistrationDesk.site(SECRET_NAME)), "/sites");
        put(legalText(), "textId");
        put(desk.created("/saved-views", savedView()), "/saved-views");
        put(mail(customer), "/mails");
        put(api.as(first).get("/reminder-rules").path("items[0].id"), "/reminder-rules");
        Holdings holdings = new Holdings(api, first, desk);
        put(holdings.domain(SECRET_NAME), "/subscriptions", "subscriptionIds");
        Map<String, Object> renewal = Map.of("renewal", Map.of("intervalMonths", 12, "mode", "ASK"));
        put(holdings.associate(customer, ids.get("/subscriptions"), renewal), "/associations", "ids");
        put(desk.created("/customers/" + customer + "/logins", invitation()), "loginId");
    }

    private void put(String id, String... names) {
        List.of(names).forEach(name -> ids.put(name, id));
    }

    private String list() {
        return desk.created("/price-lists", Map.of("kind", "LIST", "name", SECRET_NAME, "currency", "USD"));
    }

    private String apiKey() {
        Response key = api.as(first)
                .body(Map.of("name", SECRET_NAME, "rights", List.of("users:read")))
                .post("/api-keys");
        return key.path("key.id");
    }

    private String legalText() {
        Map<String, Object> text = Map.of(
                "code",
                "terms",
                "title",
                Map.of("en", SECRET_NAME, "de", SECRET_NAME),
                "url",
                "https://x.example",
                "required",
                true);
        return desk.created("/sites/" + ids.get("/sites") + "/legal-texts", text);
    }

    private static Map<String, Object> savedView() {
        return Map.of("page", "customers", "name", SECRET_NAME, "query", "country=DE", "shared", true);
    }

    private static Map<String, String> invitation() {
        return Map.of("email", "mine@x.example", "name", SECRET_NAME, "language", "en");
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
        desk.put("/price-changes/" + change + "/items", Map.of("items", List.of(RENEWAL)))
                .then()
                .statusCode(200);
        return change;
    }

    @Test
    void noOperationShowsOrChangesARowOfTheFirstReseller() {
        Map<String, String> before = readings();
        List<String> leaks = new ArrayList<>();
        walked().forEach(operation -> walk(operation, leaks));
        assertThat(leaks).isEmpty();
        assertThat(readings()).containsExactlyEntriesOf(before);
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

    private static List<Contract.Operation> walked() {
        return Contract.operations().stream()
                .filter(Contract.Operation::isOfStaff)
                .toList();
    }

    private void walk(Contract.Operation operation, List<String> leaks) {
        Examples examples = examples();
        List<Object> bodies = new ArrayList<>(examples.withEachId(operation.body()));
        bodies.add(examples.of(operation.body()));
        for (Object body : bodies) {
            Response answer = operation.send(api.as(second), examples, body);
            check(operation, answer, leaks);
            // an answer may repeat what it was asked for, but nothing else
            boolean shown = ids.values().stream()
                    .filter(id -> !String.valueOf(body).contains(id))
                    .anyMatch(id -> mentions(answer, id));
            if (shown || answer.asString().contains(SECRET_NAME)) {
                leaks.add(operation + " shows a row of the first reseller");
            }
        }
    }

    private void check(Contract.Operation operation, Response answer, List<String> leaks) {
        if (operation.namesAnId() && answer.statusCode() != 404) {
            leaks.add(operation + " answered " + answer.statusCode() + ": " + answer.asString());
        }
        if (!operation.namesAnId() && answer.statusCode() >= 500) {
            leaks.add(operation + " failed with " + answer.statusCode());
        }
    }

    /** What the first reseller reads. Without it the walk would prove nothing: nobody finds an id of the wrong kind. */
    private Map<String, String> readings() {
        Map<String, String> readings = new TreeMap<>();
        walked().stream().filter(Contract.Operation::isRead).forEach(operation -> {
            Response answer = operation.send(api.as(first), examples());
            assertThat(answer.statusCode()).as(operation.toString()).isEqualTo(200);
            readings.put(operation.toString(), answer.asString());
        });
        return readings;
    }

    private Examples examples() {
        return new Examples(name -> {
            assertThat(ids).as("a row of the first reseller").containsKey(name);
            return ids.get(name);
        });
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

package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.testing.Api;
import dev.kontor.testing.Contract;
import dev.kontor.testing.Desk;
import dev.kontor.testing.Everything;
import dev.kontor.testing.Examples;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks every operation of the contract as a second reseller, with the ids of the first. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class IsolationTest {

    private static final String SECRET_NAME = "Zwiebelturm Vertraulich";

    /** These answer for each of their ids. */
    private static final Set<String> ANSWERING_FOR_EACH = Set.of("approveRequests", "rejectRequests");

    @Inject
    Api api;

    @Inject
    Everything everything;

    Api.Tenant first;
    Api.Tenant second;
    Everything.Rows rows;

    @BeforeEach
    void firstResellerHasOneOfEverything() {
        first = api.newTenant();
        second = api.newTenant();
        rows = everything.in(first, SECRET_NAME);
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
                rows.desk().classId));
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
                                rows.desk().categoryId,
                                "charges",
                                List.of(Map.of("action", "RENEW", "termMonths", 12))))
                        .post("/products"),
                422,
                "/categoryId");
        api.as(second)
                .body(Map.of(
                        "customerId", rows.id("/customers"),
                        "items", List.of(Map.of("sku", ".com", "action", "RENEW", "termMonths", 12))))
                .post("/prices/resolve")
                .then()
                .statusCode(404);
        Desk desk = new Desk(api, second);
        String own = desk.customer("Mine");
        Response adjusted = desk.put(
                "/customers/" + own + "/price-adjustments",
                Map.of(
                        "items",
                        List.of(Map.of("scope", "PRODUCT", "productId", rows.desk().productId, "percent", "-99"))));
        refused(adjusted, 422, "/items/0/productId");
        String draft = desk.created("/price-changes", Map.of("classId", desk.classId, "name", "Mine"));
        Map<String, Object> edit = Map.of(
                "select", Map.of("categoryId", rows.desk().categoryId),
                "operation", Map.of("kind", "PERCENT", "value", "5"));
        refused(api.as(second).body(edit).post("/price-changes/" + draft + "/edits"), 422, "/select/categoryId");
    }

    /** All else being one's own, and also where the id would have no effect. */
    @Test
    void noOperationTakesAnIdOfTheFirstReseller() {
        Examples own = everything.in(second, "Mine").examples();
        List<String> taken = new ArrayList<>();
        for (Contract.Operation operation : walked()) {
            for (Examples.Variation one : own.variations(operation.body(), this::foreignIds)) {
                Response answer = operation.send(api.as(second), own, one.body());
                boolean each = ANSWERING_FOR_EACH.contains(operation.id()) && answer.statusCode() == 200;
                if (each ? answer.<Integer>path("decided") > 0 : answer.statusCode() < 400) {
                    taken.add(operation + " takes " + one.pointer());
                }
            }
        }
        assertThat(taken).isEmpty();
    }

    private List<Object> foreignIds(String name, JsonNode schema) {
        return Examples.isOneId(schema) ? List.of(rows.id(name)) : List.of();
    }

    private static List<Contract.Operation> walked() {
        return Contract.operations().stream()
                .filter(Contract.Operation::isOfStaff)
                .toList();
    }

    private void walk(Contract.Operation operation, List<String> leaks) {
        Examples examples = rows.examples();
        List<Object> bodies = new ArrayList<>(examples.withEachId(operation.body()));
        bodies.add(examples.of(operation.body()));
        for (Object body : bodies) {
            Response answer = operation.send(api.as(second), examples, body);
            check(operation, answer, leaks);
            // an answer may repeat what it was asked for, but nothing else
            boolean shown = rows.ids().values().stream()
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
            Response answer = operation.send(api.as(first), rows.examples());
            assertThat(answer.statusCode()).as(operation.toString()).isEqualTo(200);
            readings.put(operation.toString(), answer.asString());
        });
        return readings;
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

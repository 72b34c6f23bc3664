package dev.kontor.goods.offer;

import static dev.kontor.testing.Refusals.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.kontor.customer.approval.RequestCase;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reseller offers: services, catalogues in their groups, terms. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OfferResourceTest extends RequestCase {

    @Test
    void everyResellerStartsWithThreeServices() {
        services().body("code", contains("ORDER", "CONTENT", "EDI")).body("active", contains(true, true, true));
    }

    @Test
    void serviceIsMadeChangedAndRemoved() {
        write("PUNCH-OUT", null, Map.of("name", "Punch-out", "active", true)).statusCode(200);
        services().body("code", contains("ORDER", "CONTENT", "EDI", "PUNCH-OUT"));
        write("PUNCH-OUT", null, Map.of("name", "OCI", "active", true)).statusCode(428);
        write("PUNCH-OUT", 0, Map.of("name", "OCI", "active", true, "position", 0))
                .statusCode(200)
                .body("version", equalTo(1));
        write("PUNCH-OUT", 0, Map.of("name", "OCI", "active", true)).statusCode(412);
        services().body("name[0]", equalTo("OCI"));
        remove("PUNCH-OUT", 1).statusCode(204);
        services().body("code", contains("ORDER", "CONTENT", "EDI"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lower", "1ST", "WITH BLANK", "ÜBER"})
    void codeIsPlain(String code) {
        write(code, null, Map.of("name", "X", "active", true)).statusCode(422).body("code", equalTo("invalid-code"));
        services().body("code", contains("ORDER", "CONTENT", "EDI"));
    }

    @Test
    void orderingCannotGoButBeSwitchedOff() {
        remove("ORDER", 0).statusCode(409).body("code", equalTo("built-in"));
        write("ORDER", 0, Map.of("name", "Order", "active", false)).statusCode(200);
        UUID customer = UUID.fromString(desk.customer("Alfreds Futterkiste"));
        approvals.relationship(tenant, customer).body("services.code", contains("CONTENT", "EDI"));
        desk.put("/customers/" + customer + "/services/ORDER", Map.of("active", true))
                .then()
                .statusCode(404);
    }

    @Test
    void serviceInUseStays() {
        UUID customer = UUID.fromString(desk.customer("Alfreds Futterkiste"));
        desk.put("/customers/" + customer + "/services/EDI", Map.of("active", true))
                .then()
                .statusCode(200);
        approvals.ask(tenant, customer, "CONTENT");
        remove("EDI", 0).statusCode(409).body("code", equalTo("service-in-use"));
        remove("CONTENT", 0).statusCode(409).body("code", equalTo("service-in-use"));
    }

    @Test
    void groupAndCatalogueHaveNamesOfTheirOwn() {
        String group = group("Assortment", false);
        api.as(tenant)
                .body(Map.of("name", "Assortment", "exclusive", true))
                .post("/catalogue-groups")
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/name"));
        String catalogue = catalogue("All", group, List.of(desk.categoryId));
        api.as(tenant)
                .get("/catalogues")
                .then()
                .body("items[0].groupId", equalTo(group))
                .body("items[0].categoryIds", contains(desk.categoryId));
        api.as(tenant).get("/catalogue-groups").then().body("items[0].catalogues", equalTo(1));
        delete("/catalogue-groups/" + group, 0).statusCode(409).body("code", equalTo("group-in-use"));
        delete("/catalogues/" + catalogue, 0).statusCode(204);
        delete("/catalogue-groups/" + group, 0).statusCode(204);
        api.as(tenant).get("/catalogues").then().body("items", empty());
    }

    @Test
    void groupOfWhichSomebodyHasSeveralCannotBecomeExclusive() {
        String group = group("Assortment", false);
        String small = catalogue("Small", group, List.of());
        String large = catalogue("Large", group, List.of());
        UUID customer = UUID.fromString(desk.customer("Alfreds Futterkiste"));
        release(customer, 0, small, large).statusCode(200);
        change("/catalogue-groups/" + group, 0, Map.of("name", "Assortment", "exclusive", true))
                .statusCode(409)
                .body("code", equalTo("exclusive-catalogue"));
        release(customer, 1, small).statusCode(200);
        change("/catalogue-groups/" + group, 0, Map.of("name", "Assortment", "exclusive", true))
                .statusCode(200)
                .body("exclusive", equalTo(true));
        release(customer, 2, small, large).statusCode(409);
        delete("/catalogues/" + small, 0).statusCode(409).body("code", equalTo("catalogue-in-use"));
    }

    @Test
    void catalogueCannotMoveToWhereACustomerHasAnother() {
        String group = group("Assortment", true);
        String small = catalogue("Small", group, List.of());
        String loose = catalogue("Loose", null, List.of());
        UUID customer = UUID.fromString(desk.customer("Alfreds Futterkiste"));
        release(customer, 0, small, loose).statusCode(200);
        Map<String, Object> moved = Map.of("name", "Loose", "groupId", group, "categoryIds", List.of());
        change("/catalogues/" + loose, 0, moved).statusCode(409).body("code", equalTo("exclusive-catalogue"));
        release(customer, 1, small).statusCode(200);
        change("/catalogues/" + loose, 0, moved).statusCode(200);
        release(customer, 2, small, loose).statusCode(409);
    }

    @Test
    void codeOfATermIsUsedOnce() {
        Map<String, String> twice = Map.of("code", "POST", "name", "Post");
        api.as(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("shipping", List.of(twice, twice), "payment", List.of(twice), "checkout", List.of()))
                .put("/order-term-options")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/shipping/1/code"));
        api.as(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("shipping", List.of(twice), "payment", List.of(twice), "checkout", List.of()))
                .put("/order-term-options")
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        api.as(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("shipping", List.of(), "payment", List.of(), "checkout", List.of()))
                .put("/order-term-options")
                .then()
                .statusCode(412);
    }

    @Test
    void unknownThingsAreNamed() {
        String nobody = UUID.randomUUID().toString();
        Map<String, Object> ofGroup = Map.of("name", "All", "groupId", nobody, "categoryIds", List.of());
        refused(api.as(tenant).body(ofGroup).post("/catalogues"), 422, "unknown-group", "/groupId unknown-group");
        Map<String, Object> ofCategory = Map.of("name", "All", "categoryIds", List.of(nobody));
        refused(
                api.as(tenant).body(ofCategory).post("/catalogues"),
                422,
                "unknown-category",
                "/categoryIds unknown-category");
        api.as(tenant).get("/catalogues").then().body("items", empty());
        String customer = desk.customer("Alfreds Futterkiste");
        refused(
                put(customer + "/catalogues", Map.of("catalogueIds", List.of(nobody))),
                422,
                "unknown-catalogue",
                "/catalogueIds unknown-catalogue");
        refused(
                put(customer + "/order-terms", Map.of("shipping", "SHIP", "sendsSupplierNumber", true)),
                422,
                "invalid",
                "/shipping unknown-term",
                "/supplierNumber required");
        approvals.relationship(tenant, UUID.fromString(customer)).body("version", equalTo(0));
    }

    @Test
    void nobodyOffersMoreThanFitsOnOnePage() {
        for (int i = 1; i <= 47; i++) {
            write("S-" + i, null, Map.of("name", "Service " + i, "active", true))
                    .statusCode(200);
        }
        write("S-48", null, Map.of("name", "One more", "active", true))
                .statusCode(409)
                .body("code", equalTo("too-many-services"));
        for (int i = 1; i <= 50; i++) {
            group("Group " + i, false);
        }
        refused(
                api.as(tenant)
                        .body(Map.of("name", "One more", "exclusive", true))
                        .post("/catalogue-groups"),
                409,
                "too-many-groups");
        for (int i = 1; i <= 100; i++) {
            catalogue("Catalogue " + i, null, List.of());
        }
        refused(
                api.as(tenant)
                        .body(Map.of("name", "One more", "categoryIds", List.of()))
                        .post("/catalogues"),
                409,
                "too-many-catalogues");
    }

    private Response put(String path, Object body) {
        return api.as(tenant).header("If-Match", "\"0\"").body(body).put("/customers/" + path);
    }

    private ValidatableResponse services() {
        return api.as(tenant).get("/services").then().statusCode(200);
    }

    private ValidatableResponse write(String code, Integer version, Map<String, Object> body) {
        RequestSpecification request = api.as(tenant).body(body);
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return request.put("/services/{code}", code).then();
    }

    private ValidatableResponse remove(String code, int version) {
        return delete("/services/" + code, version);
    }

    private ValidatableResponse delete(String path, int version) {
        return api.as(tenant)
                .header("If-Match", "\"" + version + "\"")
                .delete(path)
                .then();
    }

    private ValidatableResponse change(String path, int version, Object body) {
        return api.as(tenant)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(path)
                .then();
    }

    private ValidatableResponse release(UUID customer, int version, String... catalogues) {
        return change("/customers/" + customer + "/catalogues", version, Map.of("catalogueIds", List.of(catalogues)));
    }

    private String group(String name, boolean exclusive) {
        return desk.created("/catalogue-groups", Map.of("name", name, "exclusive", exclusive));
    }

    private String catalogue(String name, String group, List<String> categories) {
        Map<String, Object> body = new java.util.HashMap<>(Map.of("name", name, "categoryIds", categories));
        body.put("groupId", group);
        return desk.created("/catalogues", body);
    }
}

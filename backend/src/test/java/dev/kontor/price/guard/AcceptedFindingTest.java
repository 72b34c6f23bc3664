package dev.kontor.price.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.testing.Api;
import dev.kontor.testing.Deletion;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Findings that somebody accepts for a while. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AcceptedFindingTest extends FindingCase {

    private static final String FOUND = "ABOVE_CLASS REGISTER/12 6.00 5.00";

    @Test
    void isOutOfTheWayUntilItsTimeIsOver() {
        ownPrices("6.00", "9.00", "9.00", "45.00");
        accept(90, id()).body("accepted", equalTo(1)).body("left", equalTo(0));
        assertThat(all("")).isEmpty();
        assertThat(ofCustomer()).isEmpty();
        assertThat(all("?state=ALL")).containsExactly(FOUND);
        api.as(tenant)
                .get("/price-findings?state=ACCEPTED")
                .then()
                .body("total.exact", equalTo(1))
                .body("items[0].review.acceptance.reason", equalTo("Agreed with Alpha"))
                .body(
                        "items[0].review.acceptance.until",
                        equalTo(today.plusDays(90).toString()))
                .body("items[0].review.acceptance.acceptedBy", notNullValue());
        api.as(tenant)
                .get("/price-findings/summary")
                .then()
                .rootPath("items.find { it.code == 'ABOVE_CLASS' }")
                .body("findings", equalTo(0))
                .body("accepted", equalTo(1))
                .body("customers", equalTo(0));
        assertThat(all("?on=" + today.plusDays(89))).isEmpty();
        assertThat(all("?on=" + today.plusDays(90))).containsExactly(FOUND);
    }

    @Test
    void comesBackWhenAPriceChanges() {
        ownPrices("6.00", "9.00", "9.00", "45.00");
        String before = id();
        accept(90, before);
        ownPrices("6.50", "9.00", "9.00", "45.00");
        assertThat(all("")).containsExactly("ABOVE_CLASS REGISTER/12 6.50 5.00");
        accept(90, before).body("accepted", equalTo(0)).body("items.outcome", contains("CHANGED"));
        accept(90, id()).body("accepted", equalTo(1));
        classPrices(desk.productId, Desk.entries("5.50", "10.00", "10.00", "50.00"));
        assertThat(all("?code=ABOVE_CLASS")).containsExactly("ABOVE_CLASS REGISTER/12 6.50 5.50");
    }

    @Test
    void manyAreAcceptedEachForItself() {
        ownPrices("6.00", "11.00", "9.00", "45.00");
        List<String> ids = api.as(tenant).get("/price-findings").path("items.review.id");
        ownPrices("6.00", "9.00", "9.00", "45.00");
        assertThat(ids).hasSize(2);
        accept(1, ids.get(0), ids.get(1), "nonsense")
                .body("items.outcome", contains("ACCEPTED", "GONE", "GONE"))
                .body("items.finding", contains(ids.get(0), ids.get(1), "nonsense"))
                .body("accepted", equalTo(1))
                .body("left", equalTo(2));
    }

    @Test
    void discountsAreAcceptedWhereTheyAreFound() {
        costs("USD", Desk.entries("1.00", "7.50", "1.00", "1.00"));
        adjust("/customers/" + customer, "-30");
        String path = "/customers/" + customer + "/price-findings";
        accept(90, api.as(tenant).get(path).<String>path("items[0].review.id")).body("accepted", equalTo(1));
        assertThat(ofCustomer()).isEmpty();
    }

    @Test
    void findingsOfClassesAndListsAreAccepted() {
        classPrices(desk.productId, Desk.entries("5.00", "10.00", "10.00", "10.00"));
        accept(365, id()).body("accepted", equalTo(1));
        assertThat(all("")).isEmpty();
        assertThat(ofList(list("CLASS"))).isEmpty();
        api.as(tenant)
                .get("/price-findings/acceptances")
                .then()
                .body("items[0].className", equalTo("K"))
                .body("items[0].customerName", nullValue())
                .body("items[0].charges[0].action", equalTo("RESTORE"));
    }

    @Test
    void isTakenBackAndStaysInTheHistory() {
        ownPrices("6.00", "9.00", "9.00", "45.00");
        String first = accept(90, id()).extract().path("items[0].acceptanceId");
        takeBack(tenant.ownerEmail(), first).then().statusCode(204);
        takeBack(tenant.ownerEmail(), first).then().statusCode(204);
        assertThat(all("")).containsExactly(FOUND);
        accept(10, id());
        // once more takes the place of the one before
        String id = api.as(tenant).get("/price-findings?state=ACCEPTED").path("items[0].review.id");
        accept(30, id);
        api.as(tenant)
                .get("/price-findings/acceptances")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.holds", contains(true, false, false))
                .body("items.sku", contains(".com", ".com", ".com"))
                .body("items[0].until", equalTo(today.plusDays(30).toString()))
                .body("items[0].customerName", equalTo("Alpha"))
                .body("items[0].endedAt", nullValue())
                .body("items[2].endedBy", notNullValue());
    }

    @Test
    void needsTheRightADayAndAReason() {
        ownPrices("6.00", "9.00", "9.00", "45.00");
        String id = id();
        send(desk.user("CLERK"), Map.of("findings", List.of(id), "days", 90, "reason", "x"))
                .then()
                .statusCode(403);
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("findings", List.of(id), "days", 0, "reason", "x"),
                Map.of("findings", List.of(id), "days", 366, "reason", "x"),
                Map.of("findings", List.of(id), "days", 90, "reason", " "),
                Map.of("findings", List.of(), "days", 90, "reason", "x"))) {
            send(tenant.ownerEmail(), wrong).then().statusCode(422);
        }
        String acceptance = accept(90, id).extract().path("items[0].acceptanceId");
        takeBack("clerk@" + tenant.slug() + ".example", acceptance).then().statusCode(403);
    }

    @Test
    void anotherResellerCanNeitherAcceptNorSeeNorTakeBack() {
        ownPrices("6.00", "9.00", "9.00", "45.00");
        String id = id();
        Api.Tenant other = api.newTenant();
        send(other.ownerEmail(), Map.of("findings", List.of(id), "days", 90, "reason", "x"))
                .then()
                .statusCode(200)
                .body("items.outcome", contains("GONE"));
        String acceptance = accept(90, id).extract().path("items[0].acceptanceId");
        takeBack(other.ownerEmail(), acceptance).then().statusCode(404);
        api.as(other).get("/price-findings/acceptances").then().body("items", hasSize(0));
        assertThat(all("")).isEmpty();
    }

    @Test
    void whoSeesNoCostsAcceptsNothingAboutThem() {
        ownPrices("4.00", "9.00", "9.00", "45.00");
        costs("USD", Desk.entries("1.00", "9.50", "1.00", "1.00"));
        String id = id();
        String key = desk.key("prices:read", "prices:override-guard");
        Response blind = api.withToken(key)
                .body(Map.of("findings", List.of(id), "days", 90, "reason", "x"))
                .post("/price-findings/acceptances");
        blind.then().statusCode(200).body("items.outcome", contains("GONE"));
        String acceptance = accept(90, id).extract().path("items[0].acceptanceId");
        api.withToken(key).get("/price-findings/acceptances").then().body("items", hasSize(0));
        api.withToken(key)
                .delete("/price-findings/acceptances/" + acceptance)
                .then()
                .statusCode(404);
    }

    @Test
    void goesWithTheCustomer() {
        ownPrices("6.00", "9.00", "9.00", "45.00");
        accept(90, id());
        Deletion.of(api, tenant, customer);
        api.as(tenant).get("/price-findings/acceptances").then().body("items", hasSize(0));
    }

    private String id() {
        return api.as(tenant).get("/price-findings").path("items[0].review.id");
    }

    private ValidatableResponse accept(int days, String... ids) {
        return send(
                        tenant.ownerEmail(),
                        Map.of("findings", List.of(ids), "days", days, "reason", " Agreed with Alpha "))
                .then()
                .statusCode(200);
    }

    private Response send(String email, Map<String, Object> body) {
        return api.as(email).body(body).post("/price-findings/acceptances");
    }

    private Response takeBack(String email, String id) {
        return api.as(email).delete("/price-findings/acceptances/" + id);
    }
}

package dev.kontor.customer.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.customer.approval.ApprovalDesk;
import dev.kontor.tenant.mail.MailRows;
import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MyCustomerResourceTest {

    private static final String EMAIL = "carla@customer.example";

    @Inject
    Api api;

    @Inject
    MailRows mails;

    @Inject
    ApprovalDesk approvals;

    Api.Tenant tenant;
    Desk desk;
    String customer;

    @BeforeEach
    void customerWithAPerson() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
        customer = desk.customer("Zwiebelturm");
        api.newCustomerLogin(tenant, customer, EMAIL);
    }

    @Test
    void showsTheCustomerWithoutWhatIsInternal() {
        api.as(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("remark", "zahlt spät", "tags", List.of("geheim"), "phone", "+49 30 1"))
                .patch("/customers/" + customer)
                .then()
                .statusCode(200);
        Response me = me().get("/me");
        me.then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("customer.phone", equalTo("+49 30 1"))
                .body("relationship.status", equalTo("ACTIVE"))
                .body("person.totp", equalTo(false));
        assertThat(me.asString()).doesNotContain("zahlt spät", "geheim", desk.classId, "creditLimit", "locks");
    }

    @Test
    void showsWhatWasWrittenToTheCustomerAndNoReason() {
        UUID request = approvals.ask(tenant, UUID.fromString(customer), "EDI").id();
        api.as(tenant)
                .body(Map.of("reason", "INTERN: Verdacht auf Betrug", "message", "Im Augenblick nicht."))
                .post("/requests/" + request + "/rejection")
                .then()
                .statusCode(200);
        Response requests = me().get("/me/requests");
        requests.then().body("items[0].message", equalTo("Im Augenblick nicht."));
        approvals.ask(tenant, UUID.fromString(customer), "EDI");
        step("block", "INTERN: Betrug bestätigt");
        step("release", "INTERN: geklärt");
        for (String path : List.of("/me", "/me/requests", "/me/services")) {
            assertThat(me().get(path).asString()).doesNotContain("INTERN", "reason");
        }
    }

    private void step(String step, String reason) {
        api.as(tenant)
                .body(Map.of("reason", reason))
                .post("/customers/" + customer + "/relationship/" + step)
                .then()
                .statusCode(200);
    }

    @Test
    void showsOnlyWhatIsSoldTheTypedProductFirst() {
        for (String sku : List.of(".a-com", ".br.com", ".com.br", ".net")) {
            desk.product(sku);
        }
        me().get("/me/prices?limit=1")
                .then()
                .body("items.sku", contains(".com"))
                .body("total.exact", equalTo(1));
        assertThat(me().header("Accept", "text/csv").get("/me/prices").asString())
                .contains(".com")
                .doesNotContain(".br.com", "source");
    }

    @Test
    void editsWhatTheResellerAllows() {
        me().header("If-Match", "\"0\"")
                .body(Map.of(
                        "companyName",
                        "Zwiebelturm",
                        "phone",
                        "+49 30 1234",
                        "address",
                        Map.of("line1", "Am Turm 1", "city", "Berlin", "country", "DE")))
                .put("/me/profile")
                .then()
                .statusCode(200)
                .body("customer.phone", equalTo("+49 30 1234"))
                .body("customer.address.city", equalTo("Berlin"))
                .body("version", equalTo(1));
        api.as(tenant)
                .get("/customers/" + customer + "/history")
                .then()
                .body("items[0].actor.kind", equalTo("CUSTOMER"))
                .body("items[0].changes.field", hasItem("phone"));
    }

    @Test
    void refusesWhatTheResellerKeepsToItself() {
        me().header("If-Match", "\"0\"")
                .body(Map.of("companyName", "Andere GmbH", "vatId", "DE123456789", "phone", "+49 30 1"))
                .put("/me/profile")
                .then()
                .statusCode(422)
                .body("code", equalTo("not-allowed"))
                .body("errors.pointer", containsInAnyOrder("/companyName", "/vatId"));
        me().get("/me").then().body("customer.phone", nullValue()).body("customer.name", equalTo("Zwiebelturm"));
        editable("companyName", "vatId");
        me().header("If-Match", "\"0\"")
                .body(Map.of("companyName", "Andere GmbH", "vatId", "DE123456789"))
                .put("/me/profile")
                .then()
                .statusCode(200)
                .body("customer.name", equalTo("Andere GmbH"));
    }

    @Test
    void nothingOfStaffCanBeAssigned() {
        for (String member : List.of("classId", "creditLimit", "locks", "currency", "number", "remark", "status")) {
            me().header("If-Match", "\"0\"")
                    .body(Map.of("phone", "+49 30 1", member, "x"))
                    .put("/me/profile")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("unknown-member"));
        }
        me().get("/me").then().body("version", equalTo(0));
    }

    @Test
    void wrongFieldsAreNamedAndStaleVersionsRefused() {
        me().header("If-Match", "\"0\"")
                .body(Map.of("phone", "call me", "email", "not an address"))
                .put("/me/profile")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/email"));
        me().header("If-Match", "\"0\"")
                .body(Map.of("phone", "call me"))
                .put("/me/profile")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/phone"));
        me().body(Map.of("phone", "1")).put("/me/profile").then().statusCode(428);
        me().header("If-Match", "\"7\"")
                .body(Map.of("phone", "1"))
                .put("/me/profile")
                .then()
                .statusCode(412);
    }

    @Test
    void anotherAddressIsToldToTheOldOne() {
        me().header("If-Match", "\"0\"")
                .body(Map.of("email", "old@customer.example"))
                .put("/me/profile")
                .then()
                .statusCode(200);
        assertThat(mails.of(tenant.id(), "recipient")).isEmpty();
        me().header("If-Match", "\"1\"")
                .body(Map.of("email", "new@customer.example"))
                .put("/me/profile")
                .then()
                .statusCode(200)
                .body("person.email", equalTo(EMAIL));
        assertThat(mails.of(tenant.id(), "recipient")).containsExactly("old@customer.example");
        assertThat(mails.of(tenant.id(), "kind")).containsExactly("ADDRESS_CHANGED");
        assertThat(mails.of(tenant.id(), "text").getFirst()).contains("new@customer.example");
    }

    @Test
    void choosesALanguage() {
        me().body(Map.of("language", "de"))
                .put("/me/language")
                .then()
                .statusCode(200)
                .body("language", equalTo("de"));
        me().get("/me").then().body("person.language", equalTo("de"));
        me().body(Map.of("language", "fr")).put("/me/language").then().statusCode(422);
    }

    @Test
    void showsTheCustomersOwnPricesAndNobodyElses() {
        String other = desk.customer("Other");
        desk.override(other, Map.of("currency", "USD", "entries", Desk.entries("1.11", "1.11", "1.11", "1.11")));
        me().get("/me/prices")
                .then()
                .statusCode(200)
                .body("currency", equalTo("USD"))
                .body("items", hasSize(1))
                .body("items[0].sku", equalTo(".com"))
                .body(renewal("unitPrice.amount"), equalTo("10.00"))
                .body(renewal("individual"), equalTo(false));
        desk.override(customer, Map.of("currency", "USD", "entries", Desk.entries("4.00", "9.00", "9.00", "45.00")));
        me().get("/me/prices?q=com")
                .then()
                .body(renewal("unitPrice.amount"), equalTo("9.00"))
                .body(renewal("individual"), equalTo(true));
    }

    @Test
    void explainsAPriceWithoutClassListAndStaff() {
        Response standard = me().get("/me/prices/explanation?sku=.com&action=RENEW&termMonths=12");
        standard.then()
                .statusCode(200)
                .body("price.unitPrice.amount", equalTo("10.00"))
                .body("steps[0].kind", equalTo("STANDARD_PRICE"));
        assertThat(standard.asString()).doesNotContain("Olga", "CLASS", desk.classId, "\"K\"");
        desk.override(customer, Map.of("currency", "USD", "entries", Desk.entries("4.00", "9.00", "9.00", "45.00")));
        me().get("/me/prices/explanation?sku=.com&action=RENEW&termMonths=12")
                .then()
                .body("price.individual", equalTo(true))
                .body("steps[0].kind", equalTo("INDIVIDUAL_PRICE"));
        me().get("/me/prices/explanation?sku=.nowhere&action=RENEW&termMonths=12")
                .then()
                .statusCode(200)
                .body("price.sold", equalTo(false));
        me().get("/me/prices/explanation?sku=.com").then().statusCode(422);
        me().get("/me/prices?customerId=" + customer).then().statusCode(400);
    }

    @Test
    void asksForFurtherServicesAndTakesThemBack() {
        me().get("/me/services")
                .then()
                .statusCode(200)
                .body("code", hasItem("EDI"))
                .body("find { it.code == 'EDI' }.status", equalTo("INACTIVE"))
                .body("find { it.code == 'EDI' }.requestable", equalTo(true));
        Response request = me().body(Map.of("services", List.of("EDI"), "note", "Für unser ERP"))
                .post("/me/requests");
        request.then().statusCode(201).body("status", equalTo("OPEN")).body("services.code", contains("EDI"));
        me().get("/me/services").then().body("find { it.code == 'EDI' }.requestPending", equalTo(true));
        me().body(Map.of("services", List.of("EDI")))
                .post("/me/requests")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-requested"));
        me().get("/me/requests").then().body("items", hasSize(1)).body("items[0].note", equalTo("Für unser ERP"));
        String id = request.path("id");
        me().delete("/me/requests/" + id).then().statusCode(204);
        me().delete("/me/requests/" + id).then().statusCode(409);
        me().get("/me/requests").then().body("items[0].status", equalTo("WITHDRAWN"));
    }

    @Test
    void refusesUnknownAndReleasedServices() {
        me().body(Map.of("services", List.of("NOTHING")))
                .post("/me/requests")
                .then()
                .statusCode(422);
        me().body(Map.of("services", List.of())).post("/me/requests").then().statusCode(422);
        Response request = me().body(Map.of("services", List.of("EDI"))).post("/me/requests");
        api.as(tenant)
                .body(Map.of())
                .post("/requests/" + request.path("id") + "/approval")
                .then()
                .statusCode(200);
        me().get("/me/services").then().body("find { it.code == 'EDI' }.status", equalTo("ACTIVE"));
        me().body(Map.of("services", List.of("EDI")))
                .post("/me/requests")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-released"));
        Response requests = me().get("/me/requests");
        requests.then().body("items[0].status", equalTo("APPROVED"));
        // who decided is nobody's business
        assertThat(requests.asString()).doesNotContain("Olga");
    }

    @Test
    void twentyRequestsADayAreEnough() {
        for (int i = 0; i < 20; i++) {
            String id = me().body(Map.of("services", List.of("EDI")))
                    .post("/me/requests")
                    .path("id");
            me().delete("/me/requests/" + id).then().statusCode(204);
        }
        me().body(Map.of("services", List.of("EDI")))
                .post("/me/requests")
                .then()
                .statusCode(429)
                .body("code", equalTo("too-many-requests"));
    }

    @Test
    void seesNobodyElsesRequests() {
        String id = me().body(Map.of("services", List.of("EDI")))
                .post("/me/requests")
                .path("id");
        api.newCustomerLogin(tenant, desk.customer("Other"), "otto@other.example");
        RequestSpecification other = api.asCustomer(tenant, "otto@other.example");
        other.get("/me/requests").then().body("items", hasSize(0));
        api.asCustomer(tenant, "otto@other.example")
                .delete("/me/requests/" + id)
                .then()
                .statusCode(404);
    }

    private void editable(String... fields) {
        Map<String, Object> settings = new HashMap<>(Map.of("languages", List.of("de"), "editableFields", fields));
        api.as(tenant)
                .header("If-Match", "\"0\"")
                .body(settings)
                .put("/portal-settings")
                .then()
                .statusCode(200);
    }

    private RequestSpecification me() {
        return api.asCustomer(tenant, EMAIL);
    }

    private static String renewal(String field) {
        return "items[0].prices.find { it.action == 'RENEW' }." + field;
    }
}

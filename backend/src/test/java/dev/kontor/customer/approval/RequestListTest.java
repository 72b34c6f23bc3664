package dev.kontor.customer.approval;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.customer.request.NewRequest;
import dev.kontor.customer.request.RequestView;
import dev.kontor.customer.request.RiskView;
import dev.kontor.customer.request.RiskView.RiskSeverity;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Requests as the staff sees them before deciding. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RequestListTest extends RequestCase {

    @Test
    void duplicatesStandBesideTheRequest() {
        customer("Alfreds Futterkiste", "Berlin", "office@alfreds.example", "DE 123 456 789", "+49 30 007 4321");
        customer("Something else", "Hamburg", "OFFICE@alfreds.example", null, "030 0074321");
        UUID newcomer = UUID.fromString(
                customer("Alfred's Futterkiste", "Berlin", "Office@Alfreds.example", "DE123456789", "0049300074321"));
        customer("Nobody", null, null, null, null);
        UUID request = approvals.askFirst(tenant, newcomer, "ORDER").id();
        list("limit=25")
                .body("items[0].duplicates", equalTo(2))
                .body("items[0].email", equalTo("Office@Alfreds.example"));
        api.as(tenant)
                .get("/requests/" + request)
                .then()
                .statusCode(200)
                .body("duplicates", hasSize(2))
                .body("duplicates[0].why", containsInAnyOrder("SAME_EMAIL", "SAME_VAT", "SAME_PHONE"))
                .body("duplicates[1].why", containsInAnyOrder("SAME_EMAIL", "SAME_PHONE"));
    }

    @Test
    void outcomeSaysWhatAnApprovalWillDo() {
        ApprovalDesk.Asked asked = approvals.newcomer(tenant, desk, "Alfreds Futterkiste", "EDI");
        String path = "/requests/" + asked.request();
        api.as(tenant)
                .get(path)
                .then()
                .statusCode(200)
                .body("outcome.className", equalTo("K"))
                .body("outcome.services.code", contains("EDI"))
                .body("outcome.catalogues", empty())
                .body("outcome.mail.willBeSent", equalTo(false))
                .body("outcome.mail.code", equalTo("NO_ADDRESS"));
        approvals.decide(tenant, asked.request(), "approval", Map.of()).statusCode(200);
        api.as(tenant).get(path).then().body("outcome", nullValue());
    }

    @Test
    void overdueRequestsComeFirst() {
        UUID customer = UUID.fromString(desk.customer("Alfreds Futterkiste"));
        RequestView calm = approvals.ask(tenant, customer, "EDI");
        NewRequest late = new NewRequest(
                customer, List.of("ORDER"), null, null, null, List.of(), Duration.ofHours(-1), List.of());
        RequestView urgent = approvals.ask(tenant, late);
        list("sort=dueAt")
                .body("items.id", contains(urgent.id().toString(), calm.id().toString()))
                .body("items.overdue", contains(true, false));
        list("sort=-dueAt").body("items.overdue", contains(false, true));
        list("overdue=true").body("items.id", contains(urgent.id().toString()));
        list("overdue=false").body("items.id", contains(calm.id().toString()));
        list("service=EDI").body("items.id", contains(calm.id().toString()));
        String next = list("sort=createdAt&limit=1")
                .body("items.id", contains(calm.id().toString()))
                .extract()
                .path("nextCursor");
        list("sort=createdAt&limit=1&cursor=" + next)
                .body("items.id", contains(urgent.id().toString()))
                .body("nextCursor", nullValue());
        api.as(tenant).get("/requests?sort=name").then().statusCode(400);
    }

    @Test
    void requestsAreFoundByTheWordsOfTheCustomer() {
        approvals.newcomer(tenant, desk, "Alfreds Futterkiste", "ORDER");
        approvals.newcomer(tenant, desk, "Berglunds Snabbköp", "ORDER");
        list("q=futter")
                .body("items.customerName", contains("Alfreds Futterkiste"))
                .body("total.exact", equalTo(1));
        list("q=*kop").body("items.customerName", contains("Berglunds Snabbköp"));
        list("q=nobody").body("items", empty());
    }

    @Test
    void risksAreShownAsTheyWereFound() {
        UUID customer = UUID.fromString(desk.customer("Alfreds Futterkiste"));
        RiskView risk = new RiskView("disposable-address", RiskSeverity.HIGH, "<script>alert(1)</script>");
        UUID site = UUID.randomUUID();
        approvals.ask(
                tenant,
                new NewRequest(
                        customer, List.of("EDI"), null, site, "Shop", List.of(), Duration.ofHours(4), List.of(risk)));
        list("siteId=" + site)
                .body("items[0].risks.code", contains("disposable-address"))
                .body("items[0].risks[0].detail", equalTo("<script>alert(1)</script>"))
                .body("items[0].site.name", equalTo("Shop"));
    }

    private String customer(String name, String city, String email, String vatId, String phone) {
        java.util.Map<String, Object> body = new java.util.HashMap<>(
                Map.of("kind", "COMPANY", "companyName", name, "language", "en", "currency", "USD"));
        body.put("address", city == null ? null : Map.of("city", city));
        body.put("email", email);
        body.put("vatId", vatId);
        body.put("phone", phone);
        return desk.created("/customers", body);
    }
}

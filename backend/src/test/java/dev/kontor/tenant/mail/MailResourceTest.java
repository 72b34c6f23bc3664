package dev.kontor.tenant.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.tenant.template.MailKind;
import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MailResourceTest {

    @Inject
    Api api;

    @Inject
    Mails mails;

    @Inject
    CurrentActor actor;

    Api.Tenant tenant;

    @BeforeEach
    void tenant() {
        tenant = api.newTenant();
    }

    @Test
    @ActivateRequestContext
    void showsWhatBecameOfAMail() {
        queue(List.of(approval("eve@b.example", "Example Ltd", null)));
        Response list = api.as(tenant).get("/mails");
        list.then()
                .statusCode(200)
                .body("total.exact", equalTo(1))
                .body("items[0].kind", equalTo("REQUEST_APPROVED"))
                .body("items[0].status", equalTo("CAUGHT"))
                .body("items[0].to", equalTo("eve@b.example"))
                .body("items[0].customerName", equalTo("Example Ltd"))
                .body("items[0].truth.willBeSent", equalTo(false))
                .body("items[0].truth.code", equalTo("CAUGHT"))
                .body("items[0].truth.reason", notNullValue());
        String id = list.path("items[0].id");
        api.as(tenant)
                .get("/mails/" + id)
                .then()
                .statusCode(200)
                .body("mail.id", equalTo(id))
                .body("text", containsString("Example Ltd is released now."))
                .body("html", containsString("Example Ltd is released now."))
                .body("confidential", equalTo(false));
    }

    @Test
    @ActivateRequestContext
    void findsBySearchKindStatusAndCustomer() {
        UUID customer = UUID.randomUUID();
        queue(List.of(
                approval("eve@b.example", "Müller Söhne", customer),
                approval("bob@c.example", "Other Ltd", null),
                new NewMail(MailKind.ADDRESS_CHANGED, "en", "x%y@b.example", "Bob", null, Map.of(), null)));
        finds("?q=muller", "eve@b.example");
        finds("?q=sohne mull", "eve@b.example");
        finds("?q=bob@c.example other", "bob@c.example");
        finds("?q=nothing");
        finds("?kind=ADDRESS_CHANGED", "x%y@b.example");
        finds("?status=SUPPRESSED", "x%y@b.example");
        finds("?customerId=" + customer, "eve@b.example");
        api.as(tenant).get("/mails?status=LOST").then().statusCode(400);
    }

    @Test
    @ActivateRequestContext
    void pagesShowEveryMailOnce() {
        queue(IntStream.range(0, 7)
                .mapToObj(i -> approval("a" + i + "@b.example", "A", null))
                .toList());
        Response first = api.as(tenant).get("/mails?limit=4");
        Response second = api.as(tenant).get("/mails?limit=4&cursor=" + first.path("nextCursor"));
        second.then().body("nextCursor", nullValue());
        List<String> all = new java.util.ArrayList<>(first.<List<String>>path("items.to"));
        all.addAll(second.<List<String>>path("items.to"));
        assertThat(all)
                .containsExactly(
                        "a6@b.example",
                        "a5@b.example",
                        "a4@b.example",
                        "a3@b.example",
                        "a2@b.example",
                        "a1@b.example",
                        "a0@b.example");
    }

    @Test
    @ActivateRequestContext
    void aScriptInANameStaysText() {
        queue(List.of(approval("eve@b.example", "<script>alert(1)</script>", null)));
        String id = api.as(tenant).get("/mails").path("items[0].id");
        api.as(tenant)
                .get("/mails/" + id)
                .then()
                .body("text", containsString("<script>alert(1)</script>"))
                .body("html", containsString("&lt;script&gt;alert(1)&lt;/script&gt;"))
                .body("html", not(containsString("<script")));
    }

    @Test
    @ActivateRequestContext
    void resendsWhatHoldsNoSecret() {
        Map<String, String> link = Map.of("link", "https://desk.example/#secret");
        queue(List.of(
                approval("eve@b.example", "Example Ltd", null),
                new NewMail(MailKind.CUSTOMER_INVITATION, "en", "eve@b.example", "Eve", null, link, null)));
        Response list = api.as(tenant).get("/mails");
        api.as(tenant)
                .post("/mails/" + list.path("items[1].id") + "/resend")
                .then()
                .statusCode(200)
                .body("attempts", equalTo(0))
                .body("status", equalTo("QUEUED"));
        api.as(tenant)
                .post("/mails/" + list.path("items[0].id") + "/resend")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-resendable"));
    }

    @Test
    @ActivateRequestContext
    void readersDoNotResendAndViewersDoNotRead() {
        queue(List.of(approval("eve@b.example", "Example Ltd", null)));
        Desk desk = new Desk(api, tenant);
        String clerk = desk.user("CLERK");
        String reader = desk.user("READ_ONLY");
        String id = api.as(clerk).get("/mails").path("items[0].id");
        api.as(clerk).post("/mails/" + id + "/resend").then().statusCode(403);
        api.as(reader).get("/mails").then().statusCode(403);
        api.as(reader).get("/mail-settings").then().statusCode(200).body("transport", equalTo("CATCHER"));
    }

    @Test
    @ActivateRequestContext
    void secondResellerSeesNothingOfTheFirst() {
        queue(List.of(approval("eve@b.example", "Example Ltd", null)));
        String id = api.as(tenant).get("/mails").path("items[0].id");
        Api.Tenant other = api.newTenant();
        api.as(other).get("/mails").then().body("items", empty());
        api.as(other).get("/mails?q=example").then().body("items", empty());
        api.as(other).get("/mails/" + id).then().statusCode(404);
        api.as(other).post("/mails/" + id + "/resend").then().statusCode(404);
    }

    @Test
    @ActivateRequestContext
    void customersHaveTheirOwnList() {
        Desk desk = new Desk(api, tenant);
        String customer = desk.customer("Example Ltd");
        queue(List.of(
                approval("eve@b.example", "Example Ltd", UUID.fromString(customer)),
                approval("bob@b.example", "Other", null)));
        api.as(tenant)
                .get("/customers/" + customer + "/mails")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        api.as(api.newTenant()).get("/customers/" + customer + "/mails").then().statusCode(404);
    }

    private void finds(String query, String... recipients) {
        Response found = api.as(tenant).get("/mails" + query);
        found.then().statusCode(200);
        assertThat(found.<List<String>>path("items.to")).as(query).containsExactlyInAnyOrder(recipients);
    }

    private static NewMail approval(String to, String customer, @Nullable UUID customerId) {
        return new NewMail(
                MailKind.REQUEST_APPROVED, "en", to, "Eve", customerId, Map.of("customer.name", customer), null);
    }

    private void queue(List<NewMail> wanted) {
        actor.as(Actor.system(tenant.id()), () -> {
            mails.queueAll(wanted);
            return null;
        });
    }
}

package dev.kontor.customer.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.Api;
import dev.kontor.testing.Mailbox;
import dev.kontor.testing.RegistrationDesk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What visitors may send, and who learns what of it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RegistrationResourceTest extends RegistrationCase {

    @Test
    void aVisitorIsAskedToConfirm() {
        Map<String, Object> wanted = desk.registration("nina@new.example");
        wanted.put("language", "de");
        Response accepted = desk.register(wanted);
        accepted.then().statusCode(202);
        assertThat(accepted.header("Access-Control-Allow-Origin")).isEqualTo(RegistrationDesk.ORIGIN);
        Response status = desk.status(accepted.path("statusToken"));
        assertThat(status.<String>path("status")).isEqualTo("AWAITING_CONFIRMATION");
        assertThat(status.<List<String>>path("services.code")).containsExactly("ORDER");
        assertThat(status.<String>path("language")).isEqualTo("de");
        Mailbox.Sent mail = mailbox.to(tenant, "nina@new.example").getFirst();
        assertThat(mail.kind()).isEqualTo("REGISTRATION_CONFIRMATION");
        assertThat(mail.language()).isEqualTo("de");
        assertThat(mail.text()).contains("/portal/" + tenant.slug() + "/confirm#");
        assertThat(registrations()).extracting("status").containsExactly("AWAITING_CONFIRMATION");
        assertThat(api.as(tenant).get("/customers").<List<?>>path("items")).isEmpty();
    }

    @Test
    void withoutAChoiceAllServicesOfTheSiteAreMeant() {
        Map<String, Object> wanted = desk.registration("nina@new.example");
        wanted.remove("services");
        wanted.remove("note");
        wanted.remove("acceptedLegalTexts");
        Response accepted = desk.register(wanted);
        accepted.then().statusCode(202);
        assertThat(desk.status(accepted.path("statusToken")).<List<String>>path("services.code"))
                .containsExactly("ORDER", "CONTENT");
    }

    @Test
    void aScriptInTheNameIsText() {
        Map<String, Object> fields = RegistrationDesk.fields("nina@new.example");
        fields.put("companyName", "<script>alert(1)</script> & Co");
        desk.register(with("fields", fields)).then().statusCode(202);
        assertThat(registrations().getFirst()).containsEntry("name", "<script>alert(1)</script> & Co");
        assertThat(mailbox.to(tenant, "nina@new.example").getFirst().text()).contains("<script>alert(1)</script> & Co");
    }

    @Test
    void foreignPagesAndUnknownSitesRegisterNobody() {
        Map<String, Object> wanted = desk.registration("nina@new.example");
        desk.pageOf("https://evil.example")
                .body(wanted)
                .post(desk.path("/registrations"))
                .then()
                .statusCode(403);
        api.anonymous().body(wanted).post(desk.path("/registrations")).then().statusCode(403);
        desk.page()
                .body(wanted)
                .post("/public/sites/AAAAAAAAAAAAAAAAAAAAAA/registrations")
                .then()
                .statusCode(404);
        assertThat(registrations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "..%2F..%2F"})
    void anUnknownStatusTokenShowsNothing(String token) {
        desk.status(token).then().statusCode(404);
        desk.status("A".repeat(64)).then().statusCode(404);
    }

    @Test
    void thePagesOfTheSiteReadTheStatusAlsoWhenItIsSwitchedOff() {
        String path = "/public/registrations/" + desk.registered("nina@new.example");
        desk.pageOf("https://evil.example").get(path).then().statusCode(403);
        Map<String, Object> off = RegistrationDesk.site("Shop");
        off.put("active", false);
        api.as(tenant)
                .header("If-Match", "\"0\"")
                .body(off)
                .put("/sites/" + desk.siteId)
                .then()
                .statusCode(200);
        Response status = desk.page().get(path);
        status.then().statusCode(200);
        assertThat(status.header("Access-Control-Allow-Origin")).isEqualTo(RegistrationDesk.ORIGIN);
    }

    @Test
    void theStatusTokenIsNotTheOneOfTheMail() {
        String status = desk.registered("nina@new.example");
        String confirm = mailbox.token(tenant, "nina@new.example");
        assertThat(status).isNotEqualTo(confirm);
        desk.status(confirm).then().statusCode(404);
        desk.confirm(status, Api.PASSWORD).then().statusCode(404);
    }

    @Test
    void anotherResellerSeesNoRegistration() {
        desk.registered("nina@new.example");
        Api.Tenant other = api.newTenant();
        api.as(other).get("/sites/" + desk.siteId + "/registrations").then().statusCode(404);
        assertThat(mailbox.to(other, "nina@new.example")).isEmpty();
    }
}

package dev.kontor.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.Api;
import dev.kontor.testing.Mailbox;
import dev.kontor.testing.RegistrationDesk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What visitors may send, and everything that is refused. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RegistrationResourceTest {

    @Inject
    Api api;

    @Inject
    Mailbox mailbox;

    Api.Tenant tenant;
    RegistrationDesk desk;

    @BeforeEach
    void newSite() {
        tenant = api.newTenant();
        desk = new RegistrationDesk(api, tenant);
    }

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

    @ParameterizedTest
    @CsvSource({"trap, HONEYPOT", "disposable, DISPOSABLE_ADDRESS"})
    void whatIsOfNoUseLooksAcceptedAndLeavesNothingPersonal(String kind, String reason) {
        Map<String, Object> wanted =
                desk.registration(kind.equals("trap") ? "nina@new.example" : "nina@sub.mailinator.com");
        if (kind.equals("trap")) {
            wanted.put("website2", "https://spam.example");
        }
        Response answer = desk.register(wanted);
        answer.then().statusCode(202);
        assertThat(answer.jsonPath().getMap("")).containsOnlyKeys("statusToken");
        assertThat(desk.status(answer.path("statusToken")).<String>path("status"))
                .isEqualTo("AWAITING_CONFIRMATION");
        assertThat(registrations().getFirst())
                .containsEntry("status", "DROPPED")
                .containsEntry("droppedBecause", reason)
                .containsEntry("email", null)
                .containsEntry("name", null);
        assertThat(mailbox.to(
                        tenant, ((Map<?, ?>) wanted.get("fields")).get("email").toString()))
                .isEmpty();
    }

    @Test
    void aProofCountsOnce() {
        Map<String, Object> wanted = desk.registration("nina@new.example");
        desk.register(wanted).then().statusCode(202);
        refused(desk.register(wanted), "/proof", "proof-used");
        assertThat(registrations()).hasSize(1);
    }

    @Test
    void aProofThatWasRefusedForOtherReasonsIsNotUsed() {
        Map<String, Object> wanted = desk.registration("nina@new.example");
        wanted.put("services", List.of("EDI"));
        refused(desk.register(wanted), "/services/0", "unknown-service");
        wanted.put("services", List.of("ORDER"));
        desk.register(wanted).then().statusCode(202);
    }

    @Test
    void aProofOfAnotherSiteIsRefused() {
        RegistrationDesk other = new RegistrationDesk(api, tenant, Map.of("name", "Other"));
        Map<String, Object> wanted = desk.registration("nina@new.example");
        wanted.put("proof", other.proof());
        refused(desk.register(wanted), "/proof", "proof-invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"number", "challenge", "salt", "expires", "splice", "signature", "algorithm", "json", "base64"})
    void forgedProofsAreRefused(String what) {
        Response challenge = desk.page().post(desk.path("/challenges"));
        Map<String, Object> wanted = desk.registration("nina@new.example");
        wanted.put("proof", forged(what, challenge));
        refused(desk.register(wanted), "/proof", "proof-invalid");
        assertThat(registrations()).isEmpty();
    }

    private static String forged(String what, Response challenge) {
        String text = challenge.path("challenge");
        String salt = challenge.path("salt");
        String signature = challenge.path("signature");
        return switch (what) {
            case "number" -> RegistrationDesk.encode("SHA-256", text, salt, signature, 50_001);
            case "challenge" -> RegistrationDesk.encode("SHA-256", "0".repeat(64), salt, signature, 1);
            case "salt" -> RegistrationDesk.encode("SHA-256", text, "00", signature, 1);
            case "expires" ->
                RegistrationDesk.encode(
                        "SHA-256", text, salt.replaceFirst("expires=\\d+", "expires=9999999999"), signature, 1);
            case "splice" -> RegistrationDesk.encode("SHA-256", text, salt + "1", signature, 1);
            case "signature" -> RegistrationDesk.encode("SHA-256", text, salt, "0".repeat(64), 1);
            case "algorithm" -> RegistrationDesk.encode("SHA-1", text, salt, signature, 1);
            case "json" -> "e30=";
            default -> "%%%";
        };
    }

    @ParameterizedTest
    @CsvSource({
        "email, '', /fields/email",
        "email, not-an-address, /fields/email",
        "email, '\"a b\"@x.example', /fields/email",
        "companyName, '', /fields/companyName",
        "country, XX, /fields/country",
        "vatId, 12, /fields/vatId",
        "phone, 0123, /fields/phone",
        "gln, 4006381333931, /fields/gln"
    })
    void wrongAndUnaskedFieldsAreRefusedAtTheirPlace(String field, String value, String pointer) {
        Map<String, Object> fields = RegistrationDesk.fields("nina@new.example");
        fields.put(field, value);
        Response refused = desk.register(with("fields", fields));
        refused.then().statusCode(422);
        assertThat(refused.<List<String>>path("errors.pointer")).contains(pointer);
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo(RegistrationDesk.ORIGIN);
        assertThat(registrations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"classId", "price", "creditLimit", "status", "customFields", "number"})
    void whatOnlyTheResellerDecidesIsNoField(String member) {
        Map<String, Object> fields = RegistrationDesk.fields("nina@new.example");
        fields.put(member, "1");
        Response inside = desk.register(with("fields", fields));
        inside.then().statusCode(400);
        assertThat(inside.<String>path("code")).isEqualTo("unknown-member");
        desk.register(with(member, "1")).then().statusCode(400);
        assertThat(registrations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nina\r\nBcc: all@victim.example", "Nina\u0000", "Nina\u0007"})
    void aNameIsOneLine(String name) {
        Map<String, Object> fields = RegistrationDesk.fields("nina@new.example");
        fields.put("firstName", name);
        desk.register(with("fields", fields)).then().statusCode(400);
        fields.put("firstName", "Nina");
        fields.put("email", "nina@new.example\r\nBcc: all@victim.example");
        desk.register(with("fields", fields)).then().statusCode(400);
        assertThat(registrations()).isEmpty();
    }

    @Test
    void hugeFieldsAreRefused() {
        Map<String, Object> fields = RegistrationDesk.fields("nina@new.example");
        fields.put("companyName", "x".repeat(100_000));
        refused(desk.register(with("fields", fields)), "/fields/companyName", "wrong-size");
        fields.put("companyName", "x".repeat(1_000_000));
        Response refused = desk.register(with("fields", fields));
        refused.then().statusCode(413);
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo(RegistrationDesk.ORIGIN);
        assertThat(registrations()).isEmpty();
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
    void oneNetworkAddressRegistersTwentyTimesAnHour() {
        for (int i = 0; i < 20; i++) {
            desk.registered("nina" + i + "@new.example");
        }
        Response refused = desk.register(desk.registration("nina20@new.example"));
        refused.then().statusCode(429);
        assertThat(refused.<String>path("code")).isEqualTo("too-many-registrations");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3600);
        assertThat(mailbox.to(tenant, "nina20@new.example")).isEmpty();
        assertThat(api.as(tenant)
                        .get("/sites/" + desk.siteId + "/registrations")
                        .<Integer>path("total.exact"))
                .isEqualTo(20);
    }

    @Test
    void anAddressGetsThreeMailsAnHourAndNobodySees() {
        for (int i = 0; i < 4; i++) {
            desk.registered("nina@new.example");
        }
        assertThat(mailbox.to(tenant, "nina@new.example")).hasSize(3);
        assertThat(registrations().getFirst()).containsEntry("droppedBecause", "TOO_MANY");
    }

    @Test
    void everythingRequiredHasToBeAcceptedAsItIsNow() {
        String first = addText("https://shop.example/terms-1");
        Map<String, Object> wanted = desk.registration("nina@new.example");
        refused(desk.register(wanted), "/acceptedLegalTexts", "required");
        wanted.put("acceptedLegalTexts", List.of(first, UUID.randomUUID().toString()));
        refused(desk.register(wanted), "/acceptedLegalTexts", "unknown-text");
        String second = addText("https://shop.example/terms-2");
        wanted.put("acceptedLegalTexts", List.of(first));
        refused(desk.register(wanted), "/acceptedLegalTexts", "required");
        wanted.put("acceptedLegalTexts", List.of(second));
        desk.register(wanted).then().statusCode(202);
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

    private Map<String, Object> with(String member, Object value) {
        Map<String, Object> wanted = new HashMap<>(desk.registration("nina@new.example"));
        wanted.put(member, value);
        return wanted;
    }

    private String addText(String url) {
        Response created = api.as(tenant)
                .body(Map.of(
                        "code", "terms", "title", Map.of("en", "Terms", "de", "AGB"), "url", url, "required", true))
                .post("/sites/" + desk.siteId + "/legal-texts");
        created.then().statusCode(201);
        return created.path("id");
    }

    private List<Map<String, Object>> registrations() {
        return api.as(tenant)
                .get("/sites/" + desk.siteId + "/registrations")
                .jsonPath()
                .getList("items");
    }

    private static void refused(Response answer, String pointer, String code) {
        answer.then().statusCode(422);
        assertThat(answer.<List<String>>path("errors.pointer")).contains(pointer);
        assertThat(answer.<List<String>>path("errors.code")).contains(code);
    }
}

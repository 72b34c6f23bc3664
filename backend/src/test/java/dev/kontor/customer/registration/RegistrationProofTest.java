package dev.kontor.customer.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.RegistrationDesk;
import dev.kontor.testing.TestClock;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps machines out: proofs, traps and limits. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RegistrationProofTest extends RegistrationCase {

    @Inject
    TestClock clock;

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
    void aProofGrowsOld() {
        Map<String, Object> wanted = desk.registration("nina@new.example");
        clock.set(Instant.now().plus(Duration.ofDays(1)));
        try {
            refused(desk.register(wanted), "/proof", "proof-expired");
        } finally {
            clock.back();
        }
        assertThat(registrations()).isEmpty();
    }

    @Test
    void addressesAndLanguagesAreThoseOfTheSite() {
        refused(desk.register(with("language", "es")), "/language", "unknown-language");
        Map<String, Object> fields = RegistrationDesk.fields("a%c@b.example");
        refused(desk.register(with("fields", fields)), "/fields/email", "invalid-address");
        assertThat(registrations()).isEmpty();
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
}

package dev.kontor.customer.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.RegistrationDesk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields of a registration: what is refused, and where. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RegistrationFieldTest extends RegistrationCase {

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
}

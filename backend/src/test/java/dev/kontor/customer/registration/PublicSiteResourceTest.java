package dev.kontor.customer.registration;

import static org.assertj.core.api.Assertions.assertThat;

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

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PublicSiteResourceTest extends RegistrationCase {

    @Test
    void aPageOfTheSiteReadsItsForm() {
        Response form = desk.page().get(desk.path("?lang=de"));
        form.then().statusCode(200);
        assertThat(form.header("Access-Control-Allow-Origin")).isEqualTo(RegistrationDesk.ORIGIN);
        assertThat(form.header("Access-Control-Allow-Credentials")).isNull();
        assertThat(form.headers().getValues("Vary")).anyMatch(value -> value.contains("Origin"));
        assertThat(form.<String>path("fields[1].label")).isEqualTo("Firma");
        assertThat(form.<List<String>>path("fields.find { it.name == 'country' }.options.label"))
                .contains("Österreich")
                .hasSizeGreaterThan(200);
        assertThat(form.asString()).doesNotContain("targetHours").doesNotContain("allowedOrigins");
    }

    @Test
    void anUnknownLanguageGivesTheFirstOfTheSite() {
        assertThat(desk.page().get(desk.path("?lang=fr")).<String>path("language"))
                .isEqualTo("en");
        assertThat(desk.page().get(desk.path("")).<String>path("language")).isEqualTo("en");
    }

    @Test
    void preflightsNameWhatIsPossible() {
        Response preflight = desk.page().options(desk.path("/challenges"));
        preflight.then().statusCode(204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(RegistrationDesk.ORIGIN);
        assertThat(preflight.header("Access-Control-Allow-Methods")).isEqualTo("GET, POST");
        desk.page().options(desk.path("/registrations")).then().statusCode(204);
        desk.page().options(desk.path("")).then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https://www.shop.example.evil.example",
                "https://www.shop.example:444",
                "http://www.shop.example",
                "https://WWW.shop.example",
                "null"
            })
    void refusesForeignOrigins(String origin) {
        for (String path : List.of("", "/challenges", "/registrations")) {
            Response refused = desk.pageOf(origin).options(desk.path(path));
            refused.then().statusCode(403);
            assertThat(refused.header("Access-Control-Allow-Origin")).isNull();
        }
        Response read = desk.pageOf(origin).get(desk.path(""));
        assertThat(read.<String>path("code")).isEqualTo("foreign-origin");
        assertThat(read.headers().getValues("Vary")).anyMatch(value -> value.contains("Origin"));
        desk.pageOf(origin).post(desk.path("/challenges")).then().statusCode(403);
    }

    @Test
    void withoutAnOriginOnlyKontorsOwnPagesRead() {
        api.anonymous().get(desk.path("")).then().statusCode(200);
        api.anonymous()
                .header("Sec-Fetch-Site", "same-origin")
                .get(desk.path(""))
                .then()
                .statusCode(200);
        api.anonymous()
                .header("Sec-Fetch-Site", "cross-site")
                .get(desk.path(""))
                .then()
                .statusCode(403);
        api.anonymous().post(desk.path("/challenges")).then().statusCode(403);
    }

    @Test
    void anUnknownAndADisabledKeyLookTheSame() {
        Response unknown = desk.page().get("/public/sites/AAAAAAAAAAAAAAAAAAAAAA");
        unknown.then().statusCode(404);
        desk.page().get("/public/sites/short").then().statusCode(404);
        Map<String, Object> off = RegistrationDesk.site("Shop");
        off.put("active", false);
        api.as(tenant)
                .header("If-Match", "\"0\"")
                .body(off)
                .put("/sites/" + desk.siteId)
                .then()
                .statusCode(200);
        Response disabled = desk.page().get(desk.path(""));
        disabled.then().statusCode(404);
        assertThat(disabled.<String>path("detail")).isEqualTo(unknown.path("detail"));
        desk.page().post(desk.path("/challenges")).then().statusCode(404);
    }

    @Test
    void aPageCanReadWhyItWasRefused() {
        Response refused = desk.page().get(desk.path("?nonsense=1"));
        refused.then().statusCode(400);
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo(RegistrationDesk.ORIGIN);
    }

    @Test
    void challengesAreThoseOfAltcha() {
        Response challenge = desk.page().post(desk.path("/challenges"));
        challenge.then().statusCode(200);
        assertThat(challenge.<String>path("algorithm")).isEqualTo("SHA-256");
        assertThat(challenge.<String>path("salt")).matches("[0-9a-f]{24}\\?expires=\\d{10}&");
        assertThat(challenge.<String>path("challenge")).hasSize(64);
        assertThat(challenge.<Integer>path("maxnumber")).isEqualTo(1_000);
    }
}

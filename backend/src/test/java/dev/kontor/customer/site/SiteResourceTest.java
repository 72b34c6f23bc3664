package dev.kontor.customer.site;

import static dev.kontor.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
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

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SiteResourceTest {

    @Inject
    Api api;

    Api.Tenant tenant;

    @BeforeEach
    void newTenant() {
        tenant = api.newTenant();
    }

    @Test
    void createsChangesAndDeletesASite() {
        Response created = create(Map.of());
        created.then().statusCode(201);
        String id = created.path("id");
        assertThat(created.<String>path("key")).matches("[A-Za-z0-9_-]{22}");
        assertThat(created.asString()).doesNotContain("secret");

        Map<String, Object> changed = RegistrationDesk.site("Other shop");
        changed.put("active", false);
        change(id, changed, "\"0\"").then().statusCode(200);
        assertThat(api.as(tenant).get("/sites/" + id).<String>path("name")).isEqualTo("Other shop");
        change(id, changed, "\"0\"").then().statusCode(412);
        api.as(tenant).body(changed).put("/sites/" + id).then().statusCode(428);

        api.as(tenant).header("If-Match", "\"1\"").delete("/sites/" + id).then().statusCode(204);
        api.as(tenant).get("/sites/" + id).then().statusCode(404);
    }

    @Test
    void listsSitesPageByPage() {
        List.of("A", "B", "C")
                .forEach(name -> create(Map.of("name", name)).then().statusCode(201));
        Response first = api.as(tenant).get("/sites?limit=2");
        assertThat(first.<List<String>>path("items.name")).containsExactly("A", "B");
        Response rest = api.as(tenant).get("/sites?limit=2&cursor=" + first.path("nextCursor"));
        assertThat(rest.<List<String>>path("items.name")).containsExactly("C");
    }

    @Test
    void refusesANameThatIsTaken() {
        create(Map.of()).then().statusCode(201);
        Response second = create(Map.of());
        second.then().statusCode(409);
        assertThat(second.<String>path("code")).isEqualTo("name-taken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://*.example.com",
                "http://localhost:*",
                "https://www.example.com/",
                "https://www.example.com/page",
                "http://www.example.com",
                "https://user@example.com",
                "https://example.com:0x1",
                "ftp://example.com",
                "null",
                "www.example.com"
            })
    void refusesWhatIsNotAnExactOrigin(String origin) {
        Response refused = create(Map.of("allowedOrigins", List.of(origin)));
        refused.then().statusCode(422);
        assertThat(refused.<List<String>>path("errors.pointer")).contains("/allowedOrigins/0");
        assertThat(refused.<List<String>>path("errors.code")).containsExactly("invalid-origin");
        assertThat(api.as(tenant).get("/sites").<List<?>>path("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://Shop.Example:443, https://shop.example",
        "http://localhost:8090, http://localhost:8090",
        "https://shop.example:8443, https://shop.example:8443"
    })
    void keepsOriginsAsBrowsersSendThem(String entered, String kept) {
        Response created = create(Map.of("allowedOrigins", List.of(entered)));
        created.then().statusCode(201);
        assertThat(created.<List<String>>path("allowedOrigins")).containsExactly(kept);
    }

    @Test
    void everySiteAsksForAddressAndName() {
        Response withoutAddress = create(Map.of("fields", List.of(RegistrationDesk.field("companyName", true))));
        assertThat(withoutAddress.<List<String>>path("errors.code")).containsExactly("email-required");
        Response withoutName = create(Map.of("fields", List.of(RegistrationDesk.field("email", true))));
        assertThat(withoutName.<List<String>>path("errors.code")).containsExactly("name-required");
        Map<String, Object> hidden = Map.of("name", "phone", "visible", false, "required", true);
        Object fields = RegistrationDesk.site("x").get("fields");
        Response required = create(Map.of("fields", RegistrationDesk.with(fields, hidden)));
        refused(required, 422, "invalid", "/fields/8/required hidden-field");
    }

    @ParameterizedTest
    @CsvSource({
        "--kontor-accent, url(https://evil.example/x), /style/--kontor-accent invalid-value",
        "--kontor-accent, red;} * {display:none, /style/--kontor-accent invalid-value",
        "--kontor-accent, \\65 xpression, /style/--kontor-accent invalid-value",
        "color, red, /style unknown-property",
        "--KONTOR-accent, red, /style unknown-property"
    })
    void refusesStylesThatAreMoreThanColoursAndLengths(String property, String value, String error) {
        refused(create(Map.of("style", Map.of(property, value))), 422, "invalid", error);
    }

    @Test
    void refusesMembersOfTheServerAndForeignClasses() {
        create(Map.of("key", "abc")).then().statusCode(400);
        Api.Tenant other = api.newTenant();
        Response foreign = create(Map.of("classId", new Desk(api, other).classId));
        refused(foreign, 422, "invalid", "/classId unknown-class");
        refused(
                create(Map.of("catalogueIds", List.of(UUID.randomUUID()))),
                422,
                "invalid",
                "/catalogueIds unknown-catalogue");
        assertThat(api.as(tenant).get("/sites").<List<?>>path("items")).isEmpty();
    }

    @Test
    void releasesOneCatalogueOfThoseThatExcludeEachOther() {
        Desk goods = new Desk(api, tenant);
        String group = goods.created("/catalogue-groups", Map.of("name", "Assortment", "exclusive", true));
        String small = goods.created("/catalogues", catalogue("Small", group));
        String large = goods.created("/catalogues", catalogue("Large", group));
        refused(
                create(Map.of("catalogueIds", List.of(small, large))),
                422,
                "invalid",
                "/catalogueIds exclusive-catalogue");
        create(Map.of("catalogueIds", List.of(small))).then().statusCode(201);
    }

    @Test
    void aGroupDoesNotExcludeWhatASiteReleasesTogether() {
        Desk goods = new Desk(api, tenant);
        String group = goods.created("/catalogue-groups", Map.of("name", "Assortment", "exclusive", false));
        String small = goods.created("/catalogues", catalogue("Small", group));
        String large = goods.created("/catalogues", catalogue("Large", group));
        create(Map.of("catalogueIds", List.of(small, large))).then().statusCode(201);
        api.as(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "Assortment", "exclusive", true))
                .put("/catalogue-groups/" + group)
                .then()
                .statusCode(409);
    }

    private static Map<String, Object> catalogue(String name, String group) {
        return Map.of("name", name, "groupId", group, "categoryIds", List.of());
    }

    @Test
    void aNewVersionOfALegalTextReplacesTheOldOne() {
        String id = create(Map.of()).path("id");
        addText(id, "https://shop.example/terms-1").then().statusCode(201);
        Response second = addText(id, "https://shop.example/terms-2");
        assertThat(second.<Integer>path("version")).isEqualTo(2);
        Response site = api.as(tenant).get("/sites/" + id);
        assertThat(site.<List<String>>path("legalTexts.url")).containsExactly("https://shop.example/terms-2");

        String path = "/sites/" + id + "/legal-texts/" + second.path("id");
        api.as(tenant).delete(path).then().statusCode(204);
        api.as(tenant).delete(path).then().statusCode(404);
        assertThat(api.as(tenant).get("/sites/" + id).<List<String>>path("legalTexts.url"))
                .isEmpty();
        assertThat(addText(id, "https://shop.example/terms-3").<Integer>path("version"))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "//x.example", ""})
    void refusesLegalTextsElsewhereThanOnTheWeb(String url) {
        String id = create(Map.of()).path("id");
        addText(id, url).then().statusCode(422);
    }

    @Test
    void aLegalTextHasLines() {
        String id = create(Map.of()).path("id");
        Map<String, String> text = Map.of("en", "One\n\nTwo", "de", "Eins\n\nZwei");
        Response created = api.as(tenant)
                .body(Map.of(
                        "code", "terms", "title", Map.of("en", "Terms", "de", "AGB"), "text", text, "required", true))
                .post("/sites/" + id + "/legal-texts");
        created.then().statusCode(201);
        assertThat(created.<String>path("text.de")).isEqualTo("Eins\n\nZwei");
    }

    @Test
    void everyLanguageOfTheSiteNeedsALegalText() {
        String id = create(Map.of()).path("id");
        Response refused = api.as(tenant)
                .body(Map.of(
                        "code", "terms", "title", Map.of("en", "Terms"), "text", Map.of("en", "x"), "required", true))
                .post("/sites/" + id + "/legal-texts");
        refused(refused, 422, "invalid", "/title language-missing", "/text language-missing");
        assertThat(api.as(tenant).get("/sites/" + id).<List<?>>path("legalTexts"))
                .isEmpty();
    }

    @Test
    void aLegalTextIsEitherHereOrThere() {
        String id = create(Map.of()).path("id");
        Map<String, String> title = Map.of("en", "Terms", "de", "AGB");
        Response neither = api.as(tenant)
                .body(Map.of("code", "terms", "title", title, "required", true))
                .post("/sites/" + id + "/legal-texts");
        refused(neither, 422, "invalid", "/url url-or-text");
    }

    @Test
    void clerksWriteNoSitesAndAnotherResellerSeesNone() {
        String id = create(Map.of()).path("id");
        String clerk = new Desk(api, tenant).user("CLERK");
        api.as(clerk).body(RegistrationDesk.site("Mine")).post("/sites").then().statusCode(403);
        Api.Tenant other = api.newTenant();
        api.as(other).get("/sites/" + id).then().statusCode(404);
        assertThat(api.as(other).get("/sites").<List<?>>path("items")).isEmpty();
        api.as(tenant).get("/sites/" + UUID.randomUUID()).then().statusCode(404);
    }

    private Response create(Map<String, Object> changed) {
        Map<String, Object> site = new HashMap<>(RegistrationDesk.site("Shop"));
        site.putAll(changed);
        return api.as(tenant).body(site).post("/sites");
    }

    private Response change(String id, Object site, String ifMatch) {
        return api.as(tenant).header("If-Match", ifMatch).body(site).put("/sites/" + id);
    }

    private Response addText(String siteId, String url) {
        return api.as(tenant)
                .body(Map.of(
                        "code", "terms", "title", Map.of("en", "Terms", "de", "AGB"), "url", url, "required", true))
                .post("/sites/" + siteId + "/legal-texts");
    }
}

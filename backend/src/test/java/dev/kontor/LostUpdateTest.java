package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.customer.approval.ApprovalDesk;
import dev.kontor.testing.Desk;
import dev.kontor.testing.HoldingsCase;
import dev.kontor.testing.RegistrationDesk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What belongs to a thing and has rows of its own is part of its version: who read it before cannot overwrite it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LostUpdateTest extends HoldingsCase {

    @Inject
    ApprovalDesk approvals;

    String catalogue;

    @BeforeEach
    void catalogueOfDomains() {
        catalogue = desk.created("/catalogues", Map.of("name", "Domains", "categoryIds", List.of(desk.categoryId)));
    }

    @Test
    void categoriesOfACatalogue() {
        String path = "/catalogues/" + catalogue;
        Response emptied = put(path, 0, Map.of("name", "Domains", "categoryIds", List.of()));
        emptied.then().statusCode(200);
        assertThat(emptied.<Integer>path("version")).isEqualTo(1);
        refusesTheVersionOfBefore(put(path, 0, Map.of("name", "Domains", "categoryIds", List.of(desk.categoryId))), 1);
        assertThat(api.as(tenant).get("/catalogues").<List<?>>path("items[0].categoryIds"))
                .isEmpty();
        api.as(tenant).header("If-Match", "\"0\"").delete(path).then().statusCode(412);
    }

    @Test
    void cataloguesThatARequestBroughtToACustomer() {
        String path = "/customers/" + customer + "/catalogues";
        String request = approvals.openRequest(tenant, customer).toString();
        api.as(tenant)
                .body(Map.of("catalogueIds", List.of(catalogue)))
                .post("/requests/" + request + "/approval")
                .then()
                .statusCode(200);
        refusesTheVersionOfBefore(put(path, 0, Map.of("catalogueIds", List.of())), 1);
        Response relationship = api.as(tenant).get("/customers/" + customer + "/relationship");
        assertThat(relationship.<List<Boolean>>path("catalogues.released")).containsExactly(true);
        put(path, 1, Map.of("catalogueIds", List.of())).then().statusCode(200);
        refusesTheVersionOfBefore(put(path, 1, Map.of("catalogueIds", List.of(catalogue))), 2);
    }

    @Test
    void legalTextsOfASite() {
        String path = "/sites/" + desk.created("/sites", RegistrationDesk.site("Shop"));
        Map<String, Object> terms = Map.of(
                "code",
                "terms",
                "title",
                Map.of("en", "Terms", "de", "AGB"),
                "url",
                "https://shop.example/terms",
                "required",
                true);
        String text = desk.created(path + "/legal-texts", terms);
        refusesTheVersionOfBefore(put(path, 0, RegistrationDesk.site("Other shop")), 1);
        assertThat(api.as(tenant).get(path).<String>path("name")).isEqualTo("Shop");
        api.as(tenant).delete(path + "/legal-texts/" + text).then().statusCode(204);
        refusesTheVersionOfBefore(put(path, 1, RegistrationDesk.site("Other shop")), 2);
    }

    @Test
    void chargesOfAProduct() {
        String path = "/products/" + desk.product(".net");
        put(path, 0, product(Desk.entry("RENEW", 12, "0"))).then().statusCode(200);
        refusesTheVersionOfBefore(put(path, 0, product(Desk.entry("TRANSFER", 0, "0"))), 1);
        assertThat(api.as(tenant).get(path).<List<String>>path("charges.action"))
                .containsExactly("RENEW");
    }

    @Test
    void rulesOfTheGuard() {
        Map<String, Object> policy =
                Map.of("minimumMarginPercent", "5", "rules", List.of(Map.of("code", "ZERO_PRICE", "severity", "OFF")));
        int version = api.as(tenant).get("/price-guard/policy").path("version");
        put("/price-guard/policy", version, policy).then().statusCode(200);
        refusesTheVersionOfBefore(
                put("/price-guard/policy", version, Map.of("minimumMarginPercent", "5", "rules", List.of())),
                version + 1);
    }

    @Test
    void namesOfOrderTerms() {
        put("/order-term-options", 0, terms("Post")).then().statusCode(200);
        put("/order-term-options", 1, terms("Parcel")).then().statusCode(200);
        refusesTheVersionOfBefore(put("/order-term-options", 1, terms("Courier")), 2);
        assertThat(api.as(tenant).get("/order-term-options").<List<String>>path("shipping.name"))
                .containsExactly("Parcel");
    }

    @Test
    void termsOfACustomer() {
        put("/order-term-options", 0, terms("Post")).then().statusCode(200);
        String path = "/customers/" + customer + "/order-terms";
        put(path, 0, Map.of("shipping", "POST", "sendsSupplierNumber", false))
                .then()
                .statusCode(200);
        refusesTheVersionOfBefore(put(path, 0, Map.of("sendsSupplierNumber", false)), 1);
    }

    @Test
    void fieldsOfThePortal() {
        put("/portal-settings", 0, portal("phone")).then().statusCode(200);
        refusesTheVersionOfBefore(put("/portal-settings", 0, portal("email")), 1);
        assertThat(api.as(tenant).get("/portal-settings").<List<String>>path("editableFields"))
                .containsExactly("phone");
    }

    @Test
    void servicesOfAnAssociation() {
        String path = "/associations/" + holdings.associate(customer, holdings.domain("a.example"), Map.of());
        put(path, 0, association("EDI")).then().statusCode(200);
        refusesTheVersionOfBefore(put(path, 0, association("CONTENT")), 1);
        assertThat(api.as(tenant).get(path).<List<String>>path("services")).containsExactly("EDI");
    }

    private Response put(String path, int version, Object body) {
        return holdings.put(path, version, body);
    }

    private static void refusesTheVersionOfBefore(Response answer, int current) {
        answer.then().statusCode(412);
        assertThat(answer.<String>path("code")).isEqualTo("stale-version");
        assertThat(answer.<Integer>path("context.currentVersion")).isEqualTo(current);
    }

    private Map<String, Object> product(Map<String, Object> entry) {
        Map<String, Object> charge = Map.of("action", entry.get("action"), "termMonths", entry.get("termMonths"));
        return Map.of(
                "sku", ".net",
                "name", ".net",
                "kind", "DOMAIN",
                "categoryId", desk.categoryId,
                "charges", List.of(charge));
    }

    private static Map<String, Object> terms(String name) {
        return Map.of(
                "shipping", List.of(Map.of("code", "POST", "name", name)), "payment", List.of(), "checkout", List.of());
    }

    private static Map<String, Object> portal(String field) {
        return Map.of("languages", List.of("en"), "editableFields", List.of(field));
    }

    private static Map<String, Object> association(String service) {
        return Map.of(
                "startsOn", "2026-01-01",
                "notifyCustomer", false,
                "services", List.of(service),
                "updateService", false,
                "transferable", false);
    }
}

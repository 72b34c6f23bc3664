package dev.kontor.customer.customer;

import static dev.kontor.customer.customer.CustomerSamples.company;
import static dev.kontor.customer.customer.CustomerSamples.create;
import static dev.kontor.customer.customer.CustomerSamples.full;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.testing.Api;
import dev.kontor.testing.Deletion;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CustomerResourceTest {

    @Inject
    Api api;

    Api.Tenant tenant;

    @BeforeEach
    void tenant() {
        tenant = api.newTenant();
    }

    @Test
    void keepsEveryField() {
        String id = create(api, tenant, full()).then().statusCode(201).extract().path("id");
        api.as(tenant)
                .get("/customers/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("number", equalTo("K-00001"))
                .body("displayName", equalTo("Müller & Söhne GmbH"))
                .body("email", equalTo("Max.Muster@mueller.example"))
                .body("address.city", equalTo("Berlin"))
                .body("invoiceAddress", nullValue())
                .body("remark", equalTo("two\nlines"))
                .body("billingType", equalTo("DEBIT"))
                .body("creditLimit.amount", equalTo("1000.50"))
                .body("locks", contains("ORDERS", "API"))
                .body("tags", contains("VIP", "north"))
                .body("customFields.Industry", equalTo("Printing"))
                .body("debitStatus", equalTo("PENDING"));
    }

    @Test
    void numbersSkipThoseGivenByHand() {
        create(api, tenant, company("By hand", "number", "K-00002")).then().statusCode(201);
        create(api, tenant, company("First")).then().body("number", equalTo("K-00001"));
        create(api, tenant, company("Second")).then().body("number", equalTo("K-00003"));
    }

    @Test
    void numberAndExternalIdAreUnique() {
        create(api, tenant, company("One", "number", "A1")).then().statusCode(201);
        create(api, tenant, company("Two", "externalId", "x")).then().statusCode(201);
        create(api, tenant, company("Three", "number", "A1"))
                .then()
                .statusCode(409)
                .body("code", equalTo("number-taken"))
                .body("errors.pointer", contains("/number"));
        create(api, tenant, company("Four", "externalId", "x"))
                .then()
                .statusCode(409)
                .body("code", equalTo("external-id-taken"))
                .body("errors.pointer", contains("/externalId"));
        api.as(tenant).get("/customers").then().body("total.exact", equalTo(2));
    }

    @Test
    void changesNeedTheirVersion() {
        Response created = create(api, tenant, company("Old name"));
        String path = "/customers/" + created.path("id");
        Map<String, Object> change = company("New name", "number", created.path("number"));
        api.as(tenant).body(change).put(path).then().statusCode(428);
        api.as(tenant)
                .header("If-Match", "\"0\"")
                .body(change)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("displayName", equalTo("New name"));
        api.as(tenant)
                .header("If-Match", "\"0\"")
                .body(change)
                .put(path)
                .then()
                .statusCode(412)
                .body("code", equalTo("stale-version"));
        api.as(tenant).header("If-Match", "\"1\"").body(change).put(path).then().header("ETag", equalTo("\"1\""));
    }

    /** Programs that are made from the contract send numbers; none of them passes through a double. */
    @Test
    void amountsComeAsTextOrAsNumbers() {
        String path = "/customers/" + create(api, tenant, full()).path("id");
        patch(path, 0, "{\"creditLimit\":{\"amount\":99999999999.99,\"currency\":\"USD\"}}")
                .then()
                .statusCode(200)
                .body("creditLimit.amount", equalTo("99999999999.99"));
        patch(path, 1, "{\"creditLimit\":{\"amount\":100.0,\"currency\":\"USD\"}}")
                .then()
                .statusCode(200)
                .body("creditLimit.amount", equalTo("100.00"));
        patch(path, 2, "{\"creditLimit\":{\"amount\":\"7\",\"currency\":\"USD\"}}")
                .then()
                .statusCode(200)
                .body("creditLimit.amount", equalTo("7.00"));
        patch(path, 3, "{\"creditLimit\":{\"amount\":1.005,\"currency\":\"USD\"}}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/creditLimit/amount"));
    }

    /** The same address pages as JSON: whoever has it with its page gets the file, which has all rows. */
    @Test
    void aFileMayBeAskedForAtTheAddressOfAPage() {
        create(api, tenant, full());
        api.as(tenant)
                .accept("text/csv")
                .get("/customers?columns=number&limit=1&cursor=x")
                .then()
                .statusCode(200);
    }

    @Test
    void patchChangesOnlyWhatItNames() {
        String path = "/customers/" + create(api, tenant, full()).path("id");
        patch(
                        path,
                        0,
                        "{\"address\":{\"city\":\"Ulm\",\"line1\":null},\"email\":null,\"customFields\":{\"Size\":\"10\"}}")
                .then()
                .statusCode(200)
                .body("address.city", equalTo("Ulm"))
                .body("address.line1", nullValue())
                .body("address.postalCode", equalTo("10115"))
                .body("email", nullValue())
                .body("customFields.Industry", equalTo("Printing"))
                .body("customFields.Size", equalTo("10"))
                .body("companyName", equalTo("Müller & Söhne GmbH"));
        patch(path, 1, "{\"number\":null}").then().statusCode(422).body("errors.pointer", contains("/number"));
        patch(path, 1, "{\"email\":\"nonsense\"}").then().statusCode(422).body("errors.pointer", contains("/email"));
        patch(path, 1, "{\"address\":{\"country\":\"XX\"}}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/address/country"));
        patch(path, 1, "{\"displayName\":\"x\"}").then().statusCode(400).body("code", equalTo("unknown-member"));
        patch(path, 1, "[]").then().statusCode(400);
        String deep = "[".repeat(2_000) + "]".repeat(2_000);
        patch(path, 1, "{\"customFields\":" + deep + "}").then().statusCode(400).body("code", equalTo("too-deep"));
        patch(path, 1, "{\"phone\":5}").then().statusCode(400).body("errors.pointer", contains("/phone"));
    }

    @Test
    void deletedCustomersAreGone() {
        Response created = create(api, tenant, full());
        String path = "/customers/" + created.path("id");
        Deletion.of(api, tenant, created.path("id"));
        api.as(tenant).get(path).then().statusCode(404);
        api.as(tenant).get("/customers?q=muller").then().body("total.exact", equalTo(0));
    }

    @Test
    void secondResellerSeesNothing() {
        Api.Tenant other = api.newTenant();
        String id = create(api, tenant, full()).path("id");
        create(api, other, full()).then().statusCode(201).body("number", equalTo("K-00001"));
        String path = "/customers/" + id;
        api.as(other).get(path).then().statusCode(404);
        api.as(other).get(path + "/history").then().statusCode(404);
        api.as(other).header("If-Match", "\"0\"").body(full()).put(path).then().statusCode(404);
        api.as(other).get(path + "/deletion").then().statusCode(404);
        api.as(other).get("/customers?q=berlin").then().body("total.exact", equalTo(1));
        String foreignClass = CustomerSamples.newClass(api, tenant, "Gold", "USD");
        create(api, other, company("X", "classId", foreignClass))
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown-class"));
    }

    @ParameterizedTest
    @CsvSource({"gln, 4006381333932, invalid-gln", "vatId, 123, invalid-vat-id", "website, ftp://x, invalid-url"})
    void refusesWhatIsNoIdentifier(String field, String value, String code) {
        create(api, tenant, company("Acme", field, value))
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid"))
                .body("errors.pointer", contains("/" + field))
                .body("errors.code", contains(code));
        api.as(tenant).get("/customers").then().body("total.exact", equalTo(0));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesWhatIsWrong(String field, Object value, String pointer) {
        create(api, tenant, company("Acme", field, value))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer));
    }

    static Stream<Object[]> refusals() {
        return Stream.of(
                new Object[] {"companyName", null, "/companyName"},
                new Object[] {"companyName", "x".repeat(201), "/companyName"},
                new Object[] {"kind", null, "/kind"},
                new Object[] {"kind", "PERSON", "/lastName"},
                new Object[] {"email", "a b@c", "/email"},
                new Object[] {"phone", "call me", "/phone"},
                new Object[] {"phone", "+", "/phone"},
                new Object[] {"website", "javascript:alert(1)", "/website"},
                new Object[] {"website", "https:", "/website"},
                new Object[] {"gln", "4006381333932", "/gln"},
                new Object[] {"vatId", "12345", "/vatId"},
                new Object[] {"language", "fr", "/language"},
                new Object[] {"language", null, "/language"},
                new Object[] {"currency", "XXX", "/currency"},
                new Object[] {"address", Map.of("country", "ZZ"), "/address/country"},
                new Object[] {"invoiceAddress", Map.of("city", "x".repeat(101)), "/invoiceAddress/city"},
                new Object[] {"creditLimit", credit("-0.01", "USD"), "/creditLimit/amount"},
                new Object[] {"creditLimit", credit("1000000000000", "USD"), "/creditLimit/amount"},
                new Object[] {"creditLimit", credit("0.001", "USD"), "/creditLimit/amount"},
                new Object[] {"creditLimit", Map.of("currency", "USD"), "/creditLimit/amount"},
                new Object[] {"creditLimit", credit("1", "EUR"), "/creditLimit/currency"},
                new Object[] {"classId", "00000000-0000-7000-8000-000000000000", "/classId"},
                new Object[] {"tags", new String[] {"ok", "x".repeat(61)}, "/tags/1"},
                new Object[] {"customFields", Map.of("a\u0000b", "x"), "/customFields"});
    }

    @ParameterizedTest
    @MethodSource("hostileBodies")
    void refusesHostileBodies(String member) {
        String body =
                "{\"kind\":\"COMPANY\",\"companyName\":\"A\",\"language\":\"en\",\"currency\":\"USD\"," + member + "}";
        assertThat(api.as(tenant).body(body).post("/customers").statusCode()).isIn(400, 413);
    }

    static Stream<String> hostileBodies() {
        return Stream.of(
                "\"title\":\"a\\u0000b\"",
                "\"title\":\"\\ud800\"",
                "\"title\":\"a\\nb\"",
                "\"title\":[\"a\"]",
                "\"title\":{\"a\":1}",
                "\"title\":1",
                "\"title\":\"" + "x".repeat(1_100_000) + "\"",
                "\"creditLimit\":{\"amount\":\"NaN\",\"currency\":\"USD\"}",
                "\"creditLimit\":{\"amount\":true,\"currency\":\"USD\"}",
                "\"creditLimit\":{\"amount\":1e400,\"currency\":\"USD\"}",
                "\"creditLimit\":{\"amount\":1e999999999,\"currency\":\"USD\"}",
                "\"creditLimit\":{\"amount\":\"1e400\",\"currency\":\"USD\"}",
                "\"creditLimit\":\"5\"",
                "\"locks\":[\"EVERYTHING\"]",
                "\"locks\":\"ORDERS\"",
                "\"kind\":\"COMPANY\"",
                "\"version\":7",
                "\"displayName\":\"x\"",
                "\"classId\":\"1\"",
                "\"address\":[]");
    }

    @Test
    void scriptsAreOnlyText() {
        String script = "<script>alert('x')</script> '; drop table customer; --";
        create(api, tenant, company(script)).then().statusCode(201).body("companyName", equalTo(script));
        api.as(tenant)
                .queryParam("q", "'; drop")
                .get("/customers")
                .then()
                .statusCode(200)
                .body("total.exact", equalTo(1));
    }

    @Test
    void classDeterminesTheCurrency() {
        String euro = CustomerSamples.newClass(api, tenant, "Euro", "EUR");
        create(api, tenant, company("A", "classId", euro))
                .then()
                .statusCode(422)
                .body("errors.code", contains("currency-mismatch"))
                .body("errors.pointer", contains("/currency"));
        Map<String, Object> customer = new HashMap<>(company("A", "classId", euro));
        customer.put("currency", "EUR");
        create(api, tenant, customer).then().statusCode(201).body("className", equalTo("Euro"));
    }

    private static Map<String, String> credit(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }

    private Response patch(String path, int version, String body) {
        return api.as(tenant)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(path);
    }
}

package dev.kontor.price.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Own prices of many customers from one file. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CustomerPriceImportResourceTest {

    private static final int MANY = 6_000;
    private static final String HEADERS = "customer,sku,action,term,price,currency\n";
    private static final String COLUMNS = "{\"customer\":\"customer\",\"sku\":\"sku\",\"action\":\"action\","
            + "\"term\":\"termMonths\",\"price\":\"amount\",\"currency\":\"currency\"}";

    @Inject
    Api api;

    Api.Tenant tenant;
    Desk desk;
    String alpha;
    String beta;

    @BeforeEach
    void newDesk() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
        alpha = customer("Alpha", "A-1", "4012345000009");
        beta = customer("Beta", "B-1", "4012345000016");
    }

    @Test
    void onePublishedChangePerCustomer() {
        String file = HEADERS + set("A-1", "4.00", "9.00") + set("4012345000016", "3.00", "8.00");
        upload(file, ",\"dryRun\":true")
                .then()
                .statusCode(200)
                .body("stored", equalTo(false))
                .body("created", equalTo(8));
        api.as(tenant).get("/price-lists?kind=CUSTOMER").then().body("items", hasSize(0));
        upload(file, "").then().statusCode(200).body("stored", equalTo(true)).body("created", equalTo(8));
        assertThat(desk.price(alpha, "RENEW", 12)).isEqualTo("9.00 OVERRIDE");
        assertThat(desk.price(beta, "RENEW", 12)).isEqualTo("8.00 OVERRIDE");
        api.as(tenant)
                .get("/price-changes?customerId=" + alpha)
                .then()
                .body("items.status", contains("PUBLISHED"))
                .body("items.itemCount", contains(4));
        upload(file, "").then().body("unchanged", equalTo(8)).body("created", equalTo(0));
        upload(HEADERS + "B-1,.com,RENEW,12,7.50,USD\n", "").then().body("updated", equalTo(1));
        assertThat(desk.price(beta, "RENEW", 12)).isEqualTo("7.50 OVERRIDE");
        api.as(tenant).get("/price-changes?customerId=" + alpha).then().body("items", hasSize(1));
        api.as(tenant).get("/price-changes?customerId=" + beta).then().body("items", hasSize(2));
        api.as(tenant).get("/customers/" + beta + "/history").then().body("items[0].action", equalTo("PRICED"));
    }

    /** Each has a change and an event of its own, and no statement grows with them. */
    @Test
    void thousandsOfCustomersAreOneImport() {
        String customers = IntStream.range(0, MANY)
                .mapToObj("M-%1$d,Many %1$d"::formatted)
                .collect(Collectors.joining("\n", "number,name\n", ""));
        api.as(tenant)
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "customers.csv", customers.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart(
                        "options",
                        "{\"columns\":{\"number\":\"number\",\"name\":\"companyName\"},\"defaults\":{\"kind\":\"COMPANY\","
                                + "\"language\":\"en\",\"currency\":\"USD\"},\"matchBy\":\"number\",\"dryRun\":false}",
                        "application/json")
                .post("/customers/imports")
                .then()
                .body("created", equalTo(MANY));
        String prices = IntStream.range(0, MANY)
                .mapToObj("M-%d,.com,RENEW,12,7.50,USD"::formatted)
                .collect(Collectors.joining("\n", HEADERS, "\n"));
        upload(prices, ",\"overrideReason\":\"agreed\"")
                .then()
                .statusCode(200)
                .body("stored", equalTo(true))
                .body("created", equalTo(MANY));
        String last = api.as(tenant).get("/customers?q=M-" + (MANY - 1)).path("items[0].id");
        api.as(tenant)
                .get("/customers/" + last + "/history")
                .then()
                .body("items.action", contains("PRICED", "IMPORTED"))
                .body("items[0].changes[1].after.items[0].after", equalTo("7.50"));
    }

    @Test
    void incompleteSetIsRefusedForItsRow() {
        upload(HEADERS + set("A-1", "4.00", "9.00") + "B-1,.com,RENEW,12,4.00,USD\n", "")
                .then()
                .statusCode(200)
                .body("stored", equalTo(false))
                .body("errors.row", contains(6))
                .body("errors.code", contains("incomplete-set"))
                .body("errors[0].detail", containsString("REGISTER/12 (5.00 shows through)"));
        assertThat(desk.price(alpha, "RENEW", 12)).isEqualTo("10.00 CLASS");
    }

    @Test
    void guardIsOverriddenWithAReasonByWhoMay() {
        String file = HEADERS + "B-1,.com,RENEW,12,4.00,USD\n";
        upload(desk.user("CLERK"), file, ",\"overrideReason\":\"agreed\"")
                .then()
                .statusCode(403);
        upload(file, ",\"overrideReason\":\"agreed\"").then().statusCode(200).body("stored", equalTo(true));
        assertThat(desk.price(beta, "RENEW", 12)).isEqualTo("4.00 OVERRIDE");
        api.as(tenant).get("/price-changes?customerId=" + beta).then().body("items.overrideReason", contains("agreed"));
    }

    @Test
    void everyWrongRowIsNamed() {
        customer("Gamma", "G-1", "4012345000016");
        upload(
                        HEADERS + "nobody,.com,RENEW,12,4.00,USD\nA-1,.com,RENEW,12,4.00,EUR\n"
                                + "A-1,.com,TRADE,0,4.00,USD\nA-1,.com,,,4.00,USD\nA-1,.net,RENEW,12,4.00,USD\n"
                                + "4012345000016,.com,RENEW,12,4.00,USD\nA-1,.com,RENEW,12,1.00,USD\nA-1,.com,RENEW,12,2.00,USD\n",
                        "")
                .then()
                .statusCode(200)
                .body("stored", equalTo(false))
                .body(
                        "errors.code",
                        contains(
                                "unknown-customer",
                                "currency-mismatch",
                                "unknown-charge",
                                "which-charge",
                                "unknown-product",
                                "ambiguous-customer",
                                "duplicate"))
                .body("errors.row", contains(2, 3, 4, 5, 6, 7, 9));
        upload(HEADERS + "A-1,.com,RENEW,1200,NaN,USD\n,,x,12,1.00001,\n", "")
                .then()
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "not-a-number",
                                "not-a-price",
                                "required",
                                "required",
                                "required",
                                "too-many-decimals",
                                "unknown-action"));
    }

    @Test
    void pastNeedsItsRight() {
        String file = HEADERS + set("A-1", "4.00", "9.00");
        upload(desk.user("CLERK"), file, ",\"validFrom\":\"2020-01-01\"")
                .then()
                .statusCode(422)
                .body("code", equalTo("backdating-not-allowed"));
        upload(file, ",\"validFrom\":\"2020-01-01\"").then().statusCode(200).body("stored", equalTo(true));
    }

    @Test
    void anotherResellersCustomersAreUnknown() {
        Api.Tenant other = api.newTenant();
        upload(other.ownerEmail(), HEADERS + "A-1,.com,RENEW,12,4.00,USD\n", "")
                .then()
                .statusCode(200)
                .body("stored", equalTo(false))
                .body("errors.code", containsInAnyOrder("unknown-customer", "unknown-product"));
    }

    private static String set(String customer, String register, String renew) {
        return "%1$s,.com,REGISTER,12,%2$s,USD\n%1$s,.com,RENEW,12,%3$s,USD\n%1$s,.com,TRANSFER,0,9.00,USD\n%1$s,.com,RESTORE,0,45.00,USD\n"
                .formatted(customer, register, renew);
    }

    private String customer(String name, String number, String gln) {
        Map<String, Object> wanted = new HashMap<>(Map.of(
                "kind", "COMPANY", "companyName", name, "language", "en", "currency", "USD", "classId", desk.classId));
        wanted.put("number", number);
        wanted.put("gln", gln);
        return desk.created("/customers", wanted);
    }

    private Response upload(String file, String more) {
        return upload(tenant.ownerEmail(), file, more);
    }

    private Response upload(String email, String file, String more) {
        String dryRun = more.contains("dryRun") ? "" : ",\"dryRun\":false";
        return api.as(email)
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "prices.csv", file.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("options", "{\"columns\":" + COLUMNS + dryRun + more + "}", "application/json")
                .post("/customer-price-imports");
    }
}

package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import dev.kontor.customer.approval.ApprovalDesk;
import dev.kontor.testing.Api;
import dev.kontor.testing.CountedDatabase;
import dev.kontor.testing.Desk;
import dev.kontor.testing.Holdings;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often the server waits for its database: whoever makes a request wait longer has to say so here. */
@QuarkusTest
@TestProfile(CountedDatabase.Profile.class)
class RoundTripsTest {

    @Inject
    Api api;

    @Inject
    ApprovalDesk approvals;

    Api.Tenant tenant;
    Desk desk;
    String customer;

    @BeforeEach
    void aResellerWithOneOfEach() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
        customer = desk.customer("Müller");
        approvals.openRequest(tenant, customer);
        Holdings holdings = new Holdings(api, tenant, desk);
        holdings.associate(
                customer,
                holdings.domain("mueller.com"),
                Map.of("renewal", Map.of("intervalMonths", 12, "mode", "AUTO_RENEW")));
        api.newCustomerLogin(tenant, customer, person());
    }

    /** One where everything is read as rows; the others read entities, in a transaction. */
    @Test
    void readsWaitAsOftenAsIsSaidHere() {
        Map<String, Integer> trips = new LinkedHashMap<>();
        staffReads()
                .forEach((path, allowed) ->
                        trips.put(path, fewest(() -> api.as(tenant).get(named(path)))));
        portalReads()
                .forEach((path, allowed) -> trips.put(
                        path, fewest(() -> api.asCustomer(tenant, person()).get(path))));
        trips.put("resolve", fewest(() -> api.as(tenant).body(question()).post("/prices/resolve")));
        Map<String, Integer> allowed = new LinkedHashMap<>(staffReads());
        allowed.putAll(portalReads());
        allowed.put("resolve", 1);
        assertThat(trips)
                .hasSameSizeAs(allowed)
                .allSatisfy((path, taken) -> assertThat(taken).as(path).isLessThanOrEqualTo(allowed.get(path)));
    }

    private static Map<String, Integer> staffReads() {
        Map<String, Integer> reads = new LinkedHashMap<>();
        reads.put("/customers/CUSTOMER", 1);
        // and one for the count, which is remembered when it is large
        reads.put("/customers?limit=20", 2);
        // ids, what is exactly so, what begins so, the rest
        reads.put("/customers?q=mul&limit=20", 4);
        // the customer whatever its life, everything that hangs on it, the days
        reads.put("/customers/CUSTOMER/deletion", 3);
        reads.put("/deleted-customers", 1);
        reads.put("/requests?limit=20", 1);
        reads.put("/mails?limit=20", 1);
        reads.put("/customers/CUSTOMER/prices/sheet", 2);
        reads.put("/reseller", 0);
        reads.put("/price-lists", 4);
        reads.put("/customer-classes", 2);
        reads.put("/products?limit=20", 1);
        reads.put("/subscriptions?limit=25", 3);
        reads.put("/associations?limit=25", 14);
        // the start page part by part: each source of today and each kind of changed things is asked once
        reads.put("/home", 1);
        reads.put("/home/figures/OPEN_REQUESTS", 1);
        reads.put("/home/figures/RENEWALS", 1);
        reads.put("/home/figures/PRICE_FINDINGS", 7);
        reads.put("/home/figures/REGISTRATIONS", 1);
        reads.put("/home/today", 5);
        reads.put("/home/weeks", 1);
        reads.put("/home/changes", 6);
        return reads;
    }

    private static Map<String, Integer> portalReads() {
        Map<String, Integer> reads = new LinkedHashMap<>();
        reads.put("/me", 10);
        reads.put("/me/requests", 4);
        reads.put("/me/services", 6);
        reads.put("/me/prices", 13);
        reads.put("/me/associations", 16);
        return reads;
    }

    @Test
    void changesWaitAsOftenAsIsSaidHere() {
        int created = fewest(() -> api.as(tenant)
                .body(Map.of(
                        "kind",
                        "COMPANY",
                        "companyName",
                        "New",
                        "language",
                        "en",
                        "currency",
                        "USD",
                        "classId",
                        desk.classId))
                .post("/customers"));
        int approved = fewest(() -> {
            UUID asked = approvals.openRequest(tenant, desk.customer("Asks"));
            // what is looked up once a second is known, however slow the machine is
            api.as(tenant).get("/customers?limit=1");
            CountedDatabase.trips();
            return api.as(tenant).body(Map.of()).post("/requests/" + asked + "/approval");
        });
        assertThat(created).isLessThanOrEqualTo(7);
        assertThat(approved).isLessThanOrEqualTo(12);
    }

    @Test
    void moveOfManyIsLookedAtInAsFewTripsAsOfOne() {
        String other = desk.created("/customer-classes", Map.of("name", "Other", "currency", "USD"));
        List<String> many = IntStream.range(0, 30)
                .mapToObj(number -> desk.customer("Many " + number))
                .toList();
        int one = fewest(() -> moves(List.of(customer), other));
        List<String> all = new ArrayList<>(many);
        all.add(customer);
        // one more, as the driver splits what it cannot foresee the size of
        assertThat(fewest(() -> moves(all, other))).isLessThanOrEqualTo(one + 1);
    }

    private Response moves(List<String> customers, String to) {
        api.as(tenant).get("/customers?limit=1");
        CountedDatabase.trips();
        return api.as(tenant)
                .body(Map.of("customerIds", customers, "classId", to))
                .post("/customers/moves/preview");
    }

    private String named(String path) {
        return path.replace("CUSTOMER", customer);
    }

    private String person() {
        return "carla@" + tenant.slug() + ".example";
    }

    private Map<String, Object> question() {
        return Map.of(
                "customerId", customer, "items", List.of(Map.of("sku", ".com", "action", "RENEW", "termMonths", 12)));
    }

    /** Without what is looked up anew every second, and what somebody else does meanwhile. */
    private static int fewest(Supplier<Response> asked) {
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            CountedDatabase.trips();
            asked.get().then().statusCode(lessThan(300));
            fewest = Math.min(fewest, CountedDatabase.trips());
        }
        return fewest;
    }
}

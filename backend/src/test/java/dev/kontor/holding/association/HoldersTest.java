package dev.kontor.holding.association;

import static io.restassured.http.ContentType.MULTIPART;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.holding.renewal.RenewalRuns;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.Deletion;
import dev.kontor.testing.HoldingsCase;
import dev.kontor.testing.ScratchDatabase;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who has a subscription is told by the subscription as soon as an association says so, and no longer than it does. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HoldersTest extends HoldingsCase {

    /** What subscriptions and associations say differently of the same thing. */
    private static final String DIFFERENT = """
            with said as (
              select reseller_id, id, subscription_id, customer_id, starts_on, last_on from association
               where subscription_id is not null),
            told as (select reseller_id, id, subscription_id, customer_id, starts_on, last_on from subscription_holder)
            (table said except table told) union all (table told except table said)""";

    @Inject
    RenewalRuns renewals;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    /** Whatever a test did, of all resellers of this database. */
    @AfterEach
    void bothSayTheSame() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres")) {
            assertThat(ScratchDatabase.column(connection, DIFFERENT)).isEmpty();
        }
    }

    @Test
    void newAssociationNamesTheHolder() {
        String domain = holdings.domain("a.com");
        subscription(domain).body("association", nullValue());
        String id = holdings.associate(customer, domain, Map.of("startsOn", "2090-01-01", "endsOn", "2090-12-31"));
        subscription(domain)
                .body("association.id", equalTo(id))
                .body("association.customerName", equalTo("Alfreds Futterkiste"))
                .body("association.startsOn", equalTo("2090-01-01"))
                .body("association.endsOn", equalTo("2090-12-31"));
        holdings.get("/subscriptions?associated=true&customerId=" + customer)
                .body("items.identifier", contains("a.com"));
        holdings.get("/subscriptions?q=alfreds").body("items.identifier", contains("a.com"));
    }

    @Test
    void whatAnswersAndChangesSayIsFollowed() {
        String domain = holdings.domain("a.com");
        Map<String, Object> asked = Map.of("intervalMonths", 12, "mode", "ASK");
        String id = holdings.associate(customer, domain, Map.of("startsOn", "2090-01-01", "renewal", asked));
        subscription(domain).body("association.endsOn", equalTo("2090-12-31"));
        api.as(tenant)
                .body(Map.of("answer", "RENEW"))
                .put("/associations/" + id + "/renewal-answer")
                .then()
                .statusCode(200);
        subscription(domain).body("association.endsOn", nullValue());
        holdings.put("/associations/" + id, 1, change("2090-02-01", "2090-03-01"))
                .then()
                .statusCode(200);
        subscription(domain)
                .body("association.startsOn", equalTo("2090-02-01"))
                .body("association.endsOn", equalTo("2090-03-01"));
    }

    @Test
    void endedAndDeletedAssociationsHaveNoHolder() {
        String domain = holdings.domain("a.com");
        String ended = holdings.associate(customer, domain, Map.of("startsOn", "2026-01-01"));
        holdings.post("/associations/" + ended + "/end", Map.of("on", "2026-02-01"))
                .then()
                .statusCode(200);
        subscription(domain).body("association", nullValue());
        holdings.get("/subscriptions?associated=true").body("items", empty());
        String next = holdings.associate(desk.customer("Berglunds"), domain, Map.of());
        subscription(domain).body("association.customerName", equalTo("Berglunds"));
        holdings.delete("/associations/" + next, 0).then().statusCode(204);
        subscription(domain).body("association", nullValue());
        holdings.get("/subscriptions?q=berglunds").body("items", empty());
    }

    @Test
    void aThousandAtOnceAreFollowed() {
        List<String> ids = imported(1_000);
        Response made = holdings.tryToAssociate(customer, ids, Map.of("startsOn", "2026-01-01"));
        made.then().statusCode(201);
        holdings.get("/subscriptions?associated=true").body("total.exact", equalTo(1_000));
        holdings.post("/associations:batch-end", Map.of("ids", made.<List<String>>path("items.id"), "on", "2026-01-31"))
                .then()
                .statusCode(200);
        holdings.get("/subscriptions?associated=true").body("total.exact", equalTo(0));
    }

    @Test
    void importedSubscriptionsKeepTheirHolder() {
        String domain = holdings.domain("a.com", Map.of("externalId", "panel-1"));
        holdings.associate(customer, domain, Map.of());
        load("sku,domain,externalId\n.com,renamed.com,panel-1\n.com,new.com,panel-2\n");
        subscription(domain)
                .body("identifier", equalTo("renamed.com"))
                .body("association.customerName", equalTo("Alfreds Futterkiste"));
        holdings.get("/subscriptions?associated=false").body("items.identifier", contains("new.com"));
    }

    @Test
    void deletedCustomersAndSubscriptionsLeaveNothing() {
        String first = holdings.domain("a.com");
        String second = holdings.domain("b.com");
        holdings.associate(customer, first, Map.of());
        Deletion.of(api, tenant, customer);
        subscription(first).body("association", nullValue());
        String over = holdings.associate(desk.customer("Berglunds"), second, Map.of("startsOn", "2026-01-01"));
        holdings.post("/associations/" + over + "/end", Map.of("on", "2026-02-01"))
                .then()
                .statusCode(200);
        holdings.delete("/subscriptions/" + second, 0).then().statusCode(204);
    }

    @Test
    void renewalsThatAreCarriedOutAreFollowed() {
        String expiring = holdings.domain("a.com");
        holdings.associate(customer, expiring, Map.of("startsOn", "2026-01-01", "renewal", due("EXPIRE")));
        String renewing = holdings.domain("b.com");
        holdings.associate(customer, renewing, Map.of("startsOn", "2026-01-01", "renewal", due("AUTO_RENEW")));
        subscription(expiring).body("association", nullValue());
        for (int round = 0; round < 200; round++) {
            if (!AsTenant.run(tenant, renewals::runSome)) {
                break;
            }
        }
        subscription(expiring).body("association", nullValue());
        subscription(renewing).body("association.endsOn", nullValue());
    }

    private static Map<String, Object> due(String mode) {
        return Map.of("intervalMonths", 1, "mode", mode, "nextOn", "2026-02-01");
    }

    private ValidatableResponse subscription(String id) {
        return holdings.get("/subscriptions/" + id);
    }

    private static Map<String, Object> change(String startsOn, String endsOn) {
        return Map.of(
                "startsOn",
                startsOn,
                "endsOn",
                endsOn,
                "notifyCustomer",
                true,
                "services",
                List.of(),
                "updateService",
                false,
                "transferable",
                true);
    }

    private void load(String rows) {
        api.as(tenant)
                .contentType(MULTIPART)
                .multiPart("file", "x.csv", rows.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart(
                        "options",
                        "{\"columns\":{\"sku\":\"sku\",\"domain\":\"identifier\",\"externalId\":\"externalId\"},\"dryRun\":false}",
                        "application/json")
                .post("/subscriptions/imports")
                .then()
                .statusCode(200);
    }

    private List<String> imported(int count) {
        StringBuilder rows = new StringBuilder("sku,domain,externalId\n");
        IntStream.range(0, count).forEach(i -> rows.append(".com,shop%04d.com,p%d%n".formatted(i, i)));
        load(rows.toString());
        return IntStream.range(0, count / 100)
                .mapToObj(page -> holdings.get("/subscriptions?limit=100&q=shop%02d".formatted(page))
                        .extract()
                        .<List<String>>path("items.id"))
                .flatMap(List::stream)
                .toList();
    }
}

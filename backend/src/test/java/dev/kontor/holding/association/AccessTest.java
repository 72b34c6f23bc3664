package dev.kontor.holding.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.customer.relationship.Relationships;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.HoldingsCase;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While a customer has associations, only their services are open to it (E23); before and afterwards all that were released. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AccessTest extends HoldingsCase {

    @Inject
    Relationships relationships;

    @BeforeEach
    void customerWithTwoServices() {
        for (String code : List.of("ORDER", "EDI")) {
            desk.put("/customers/" + customer + "/services/" + code, Map.of("active", true))
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void associationLimitsAndItsEndGivesBack() {
        assertAccessible("ORDER", "EDI");
        String first = associate("a.com", "ORDER");
        assertAccessible("ORDER");
        assertThat(mayUse("EDI")).isFalse();
        String second = associate("b.com", "EDI");
        assertAccessible("ORDER", "EDI");
        holdings.delete("/associations/" + first, 0).then().statusCode(204);
        assertAccessible("EDI");
        holdings.post("/associations/" + second + "/end", Map.of("on", "2026-02-01"))
                .then()
                .statusCode(200);
        assertAccessible("ORDER", "EDI");
        assertThat(mayUse("EDI")).isTrue();
    }

    @Test
    void plannedAssociationsDoNotLimitYet() {
        holdings.associate(customer, holdings.domain("a.com"), Map.of("startsOn", "2090-01-01", "services", List.of()));
        assertAccessible("ORDER", "EDI");
    }

    @Test
    void associationOpensNothingThatWasNotReleased() {
        associate("a.com", "CONTENT");
        assertAccessible();
        assertThat(mayUse("CONTENT")).isFalse();
    }

    @Test
    void otherCustomersKeepTheirs() {
        String other = desk.customer("Berglunds");
        desk.put("/customers/" + other + "/services/EDI", Map.of("active", true))
                .then()
                .statusCode(200);
        associate("a.com", "ORDER");
        holdings.get("/customers/" + other + "/relationship")
                .body("services.findAll { it.accessible }.code", contains("EDI"));
    }

    @Test
    void previewSaysWhatIsLostAndStoresNothing() {
        String domain = holdings.domain("a.com", Map.of("expiresOn", "2090-06-30"));
        Map<String, Object> terms = Map.of(
                "services",
                List.of("ORDER", "CONTENT"),
                "startsOn",
                "2090-01-01",
                "endsOn",
                "2091-12-31",
                "notifyCustomer",
                true,
                "renewal",
                Map.of("intervalMonths", 12, "mode", "AUTO_RENEW"));
        holdings.preview(customer, List.of(domain), terms)
                .statusCode(200)
                .body("customers.name", contains("Alfreds Futterkiste"))
                .body("access.before.code", contains("ORDER", "EDI"))
                .body("access.after.code", contains("ORDER"))
                .body("access.lost.code", contains("EDI"))
                .body("items[0].identifier", equalTo("a.com"))
                .body("items[0].upstreamExpiresOn", equalTo("2090-06-30"))
                .body("items[0].nextOn", equalTo("2091-01-01"))
                .body("items[0].renewalPrice.total.amount", equalTo("10.00"))
                .body("items[0].warnings.code", contains("ENDS_AFTER_UPSTREAM", "RENEWS_AFTER_UPSTREAM"))
                .body("mail.code", equalTo("NO_ADDRESS"))
                .body("mail.withheld", empty())
                .body("overlaps", empty())
                .body("findings.code", contains("ENDS_AFTER_UPSTREAM", "RENEWS_AFTER_UPSTREAM", "LOSES_ACCESS"));
        holdings.get("/associations").body("items", empty());
        assertAccessible("ORDER", "EDI");
    }

    @Test
    void previewTellsOverlapsAndMissingPrices() {
        String domain = holdings.domain("a.com");
        holdings.associate(desk.customer("Berglunds"), domain, Map.of());
        desk.product(".net");
        String unsold = holdings.domain("b.net", Map.of("sku", ".net"));
        holdings.preview(
                        customer,
                        List.of(domain, unsold),
                        Map.of("renewal", Map.of("intervalMonths", 12, "mode", "AUTO_RENEW")))
                .statusCode(200)
                .body("overlaps.customer.name", contains("Berglunds"))
                .body("overlaps.pointer", contains("/subscriptionIds/0"))
                .body("items[1].warnings.code", contains("CURRENCY"))
                .body("mail.code", equalTo("NOTIFY_OFF"));
    }

    private String associate(String name, String... services) {
        return holdings.associate(
                customer, holdings.domain(name), Map.of("startsOn", "2026-01-01", "services", List.of(services)));
    }

    private void assertAccessible(String... codes) {
        List<String> accessible = holdings.get("/customers/" + customer + "/relationship")
                .extract()
                .path("services.findAll { it.accessible }.code");
        assertThat(accessible).containsExactlyInAnyOrder(codes);
    }

    private boolean mayUse(String code) {
        return AsTenant.run(tenant, () -> relationships.mayUse(UUID.fromString(customer), code));
    }
}

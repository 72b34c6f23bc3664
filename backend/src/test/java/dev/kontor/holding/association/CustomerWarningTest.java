package dev.kontor.holding.association;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.kontor.customer.approval.ApprovalDesk;
import dev.kontor.customer.relationship.RelationshipStatus;
import dev.kontor.testing.HoldingsCase;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What should be known of a customer in advance (C5), from every module that knows something. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CustomerWarningTest extends HoldingsCase {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final Map<String, Object> MONTHLY =
            Map.of("renewal", Map.of("intervalMonths", 1, "mode", "AUTO_RENEW"));
    private static final Map<String, Object> EXPLAINED =
            Map.of("renewal", Map.of("intervalMonths", 1, "mode", "AUTO_RENEW"), "note", "Agreed by phone.");

    @Inject
    ApprovalDesk approvals;

    @Test
    void thereIsNothingToSayOfMost() {
        holdings.associate(customer, holdings.domain("a.com", Map.of("expiresOn", "2090-01-01")), MONTHLY);
        warnings(customer).body("$", empty());
    }

    @Test
    void whoIsBlockedAndWouldRenewIsToldBoth() {
        String blocked = approvals
                .customerWhose(tenant, desk, RelationshipStatus.BLOCKED)
                .toString();
        warnings(blocked).body("code", contains("BLOCKED")).body("[0].reason", equalTo("Does not pay."));
        holdings.associate(blocked, holdings.domain("b.com"), EXPLAINED);
        holdings.associate(blocked, holdings.domain("a.com"), EXPLAINED);
        warnings(blocked)
                .body("code", contains("BLOCKED", "RENEWAL_WILL_BE_HELD"))
                .body("severity", contains("CRITICAL", "WARNING"))
                .body("[1].area", equalTo("PRODUCTS"))
                .body("[1].count", equalTo(2))
                .body("[1].names", contains("a.com", "b.com"));
        warnings(approvals
                        .customerWhose(tenant, desk, RelationshipStatus.REJECTED)
                        .toString())
                .body("code", contains("REJECTED"));
        warnings(approvals
                        .customerWhose(tenant, desk, RelationshipStatus.REQUESTED)
                        .toString())
                .body("code", contains("REQUESTED"));
    }

    @Test
    void locksAMandateAndAClassAreSeenToInTheForm() {
        String other = desk.created(
                "/customers",
                Map.of(
                        "kind", "COMPANY",
                        "companyName", "Berglunds",
                        "language", "en",
                        "currency", "USD",
                        "debitStatus", "REVOKED",
                        "locks", List.of("RENEWALS", "API")));
        holdings.associate(other, holdings.domain("c.com"), MONTHLY);
        warnings(other)
                .body("code", contains("RENEWAL_WILL_BE_HELD", "LOCKED", "MANDATE_REVOKED", "NO_CLASS"))
                .body("find { it.code == 'LOCKED' }.names", contains("RENEWALS", "API"))
                .body("find { it.code == 'NO_CLASS' }.area", equalTo("FORM"));
    }

    @Test
    void whatEndsUpstreamIsNamedWithItsDay() {
        LocalDate soon = TODAY.plusDays(20);
        holdings.associate(customer, holdings.domain("gone.com", Map.of("expiresOn", "2026-01-01")), Map.of());
        holdings.associate(customer, holdings.domain("ends.com", Map.of("expiresOn", soon.toString())), Map.of());
        holdings.associate(
                customer,
                holdings.domain("before.com", Map.of("expiresOn", soon.toString())),
                Map.of("endsOn", TODAY.plusDays(10).toString()));
        holdings.associate(
                customer,
                holdings.domain("later.com", Map.of("expiresOn", soon.toString())),
                Map.of("startsOn", "2090-01-01"));
        warnings(customer)
                .body("code", contains("UPSTREAM_ENDED", "UPSTREAM_ENDS"))
                .body("[0].names", contains("gone.com"))
                .body("[1].names", contains("ends.com"))
                .body("[1].on", equalTo(soon.toString()));
    }

    @Test
    void mailsWithoutAnAddressAndServicesOutOfReachAreTold() {
        for (String code : List.of("ORDER", "EDI")) {
            desk.put("/customers/" + customer + "/services/" + code, Map.of("active", true))
                    .then()
                    .statusCode(200);
        }
        holdings.associate(
                customer, holdings.domain("a.com"), Map.of("notifyCustomer", true, "services", List.of("ORDER")));
        warnings(customer)
                .body("code", contains("NOTIFIED_WITHOUT_ADDRESS", "SERVICES_HELD_BACK"))
                .body("[0].names", contains("a.com"))
                .body("[1].count", equalTo(1));
    }

    @Test
    void programsReadOnlyWhatTheyMayRead() {
        holdings.associate(customer, holdings.domain("gone.com", Map.of("expiresOn", "2026-01-01")), Map.of());
        String path = "/customers/" + customer + "/warnings";
        api.withToken(desk.key("customers:read"))
                .get(path)
                .then()
                .statusCode(200)
                .body("code", not(hasItem("UPSTREAM_ENDED")));
        api.withToken(desk.key("customers:read", "associations:read"))
                .get(path)
                .then()
                .statusCode(200)
                .body("code", hasItem("UPSTREAM_ENDED"));
    }

    @Test
    void foreignCustomersHaveNone() {
        api.as(api.newTenant())
                .get("/customers/" + customer + "/warnings")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse warnings(String customerId) {
        return holdings.get("/customers/" + customerId + "/warnings");
    }
}

package dev.kontor.customer.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.base.shared.Problem;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.Deletion;
import dev.kontor.testing.TestClock;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CustomerRestorationTest extends LifeCase {

    @Inject
    TestClock clock;

    @Inject
    Restorations restorations;

    @AfterEach
    void now() {
        clock.back();
    }

    /** V2, first half. */
    @Test
    void onDay29EverythingIsAsBefore() throws SQLException {
        hold(51);
        haveEverything();
        String token = api.portalLogin(tenant, person()).path("accessToken");
        Map<String, List<String>> before = StoredRows.of(url, tenant);
        delete(Map.of("held", "END")).then().statusCode(200);
        assertThat(StoredRows.of(url, tenant)).doesNotContainKeys("association", "customer_login", "favourite");
        clock.set(Instant.now().plus(Duration.ofDays(29)));
        assertThat(restoreBeside()).isEqualTo(new RestoredCustomer(UUID.fromString(customer), 0, List.of()));
        clock.back();
        assertThat(StoredRows.of(url, tenant)).isEqualTo(before);
        api.withToken(token).get("/me").then().statusCode(200);
        api.as(tenant).get("/customers?q=futterkiste").then().body("items", hasSize(1));
        api.as(tenant).get("/deleted-customers").then().body("items", empty());
        api.as(tenant)
                .get("/customers/" + customer + "/history")
                .then()
                .body("items[0].action", equalTo("DECIDED"))
                .body("items[0].revertible", equalTo(false))
                .body("items[1].action", equalTo("DELETED"));
    }

    /** V2, second half. */
    @Test
    void whatOthersGotMeanwhileIsNamedAndStaysTheirs() {
        List<String> held = hold(3);
        delete(Map.of("held", "END")).then().statusCode(200);
        String other = desk.customer("Berglunds");
        String theirs = holdings.associate(other, held.getFirst(), Map.of());
        restore()
                .then()
                .statusCode(200)
                .body("leftCount", equalTo(1))
                .body("left.part", contains("ASSOCIATIONS"))
                .body("left.name", contains("name00.com"))
                .body("left.heldBy.displayName", contains("Berglunds"));
        api.as(tenant).get("/associations?customerId=" + customer).then().body("items", hasSize(2));
        api.as(tenant).get("/associations/" + theirs).then().body("customer.id", equalTo(other));
    }

    @Test
    void whatWasMovedStaysWhereItIs() {
        hold(2);
        String other = desk.customer("Berglunds");
        delete(Map.of("held", "MOVE", "moveToId", other)).then().statusCode(200);
        restore()
                .then()
                .statusCode(200)
                .body("left.name", contains("name00.com", "name01.com"))
                .body("left.heldBy.id", contains(other, other));
        api.as(tenant).get("/associations?customerId=" + other).then().body("items", hasSize(2));
    }

    @Test
    void anAddressMayBeSomebodyElsesByNow() {
        haveEverything();
        delete(Map.of()).then().statusCode(200);
        api.newCustomerLogin(tenant, desk.customer("Berglunds"), person());
        restore().then().statusCode(200).body("left.part", contains("LOGINS")).body("left.name", contains(person()));
        api.as(tenant).get("/customers/" + customer + "/logins").then().body("items", hasSize(0));
    }

    @Test
    void whatItRegisteredForOthersIsItsAgain() {
        String reseller = desk.created(
                "/customers",
                Map.of(
                        "kind", "COMPANY",
                        "companyName", "Berglunds",
                        "language", "en",
                        "currency", "USD",
                        "reseller", true));
        String id = holdings.associate(customer, holdings.domain("a.com"), Map.of("registeredById", reseller));
        Deletion.of(api, tenant, reseller);
        api.as(tenant).get("/associations/" + id).then().body("registeredBy", equalTo(null));
        api.as(tenant).post("/customers/" + reseller + "/restoration").then().statusCode(200);
        api.as(tenant).get("/associations/" + id).then().body("registeredBy.id", equalTo(reseller));
    }

    @Test
    void afterItsTimeItIsTooLate() {
        delete(Map.of()).then().statusCode(200);
        clock.set(Instant.now().plus(Duration.ofDays(31)));
        assertThatThrownBy(this::restoreBeside)
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.code()).isEqualTo("restore-time-over"));
    }

    /** Nobody's sign-in lasts that long. */
    private RestoredCustomer restoreBeside() {
        return AsTenant.run(tenant, () -> restorations.restore(UUID.fromString(customer)));
    }
}

package dev.kontor.holding.subscription;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.Holdings;
import dev.kontor.testing.HoldingsCase;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the list of subscriptions finds: the same two, asked for in many ways. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestInstance(Lifecycle.PER_CLASS)
class SubscriptionSearchTest extends HoldingsCase {

    @BeforeEach
    @Override
    protected void freshDesk() {
        if (holdings == null) {
            super.freshDesk();
            twoDomains();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "blumen,1",
        "u-17,1",
        "Premium,1",
        "panel,1",
        ".com,2",
        "alfreds,1",
        "alfreds blumen,1",
        "alfreds other,0",
        "2027-01-15,1",
        "15.1.2027,1",
        "01.2027,1",
        "2027-02,0",
        "lumen,1",
        "*lumen,1",
        "2026-01-15 blumen,1",
        "K-00,1",
        "nobody,0",
        "15 Jan 2027,1",
        "Jan 15 2027,1",
        "15 ene 2027,1",
        "15. Januar 2027,1",
        "enero de 2027,1",
        "active,1",
        "aktiv,1",
        "gesperrt,1",
        "suspendido,1",
        "gesperrt other,1",
        "gesperrt blumen,0",
        "act,0",
        "dominio,2",
        "lizenz,0",
        "futterkiste gmbh,0",
        "blumencom,1"
    })
    void anyColumnFindsIt(String q, int found) {
        holdings.get("/subscriptions?q=" + q).body("items", hasSize(found)).body("total.exact", equalTo(found));
    }

    @Test
    void whatIsExactlyTypedComesFirst() {
        Api.Tenant own = api.newTenant();
        Holdings held = new Holdings(api, own, new Desk(api, own));
        held.domain("a-shop.com");
        held.domain("shop.com");
        held.domain("z-shop.com");
        held.get("/subscriptions?q=SHOP.com")
                .body("items.identifier", contains("shop.com", "a-shop.com", "z-shop.com"));
        held.get("/subscriptions?q=shop.com&sort=identifier")
                .body("items.identifier", contains("a-shop.com", "shop.com", "z-shop.com"));
    }

    private void twoDomains() {
        String subscription = holdings.domain(
                "blumen.com",
                Map.of(
                        "upstreamUser",
                        "u-17",
                        "plan",
                        "Premium",
                        "externalId",
                        "panel-9",
                        "contractedOn",
                        "2026-01-15",
                        "expiresOn",
                        "2027-01-15"));
        holdings.domain("other.com", Map.of("status", "SUSPENDED"));
        holdings.associate(customer, subscription, Map.of());
    }
}

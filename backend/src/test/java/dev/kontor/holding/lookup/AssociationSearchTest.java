package dev.kontor.holding.lookup;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.testing.HoldingsCase;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the list of associations shows: one association, asked for in many ways. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestInstance(Lifecycle.PER_CLASS)
class AssociationSearchTest extends HoldingsCase {

    @BeforeEach
    @Override
    protected void freshDesk() {
        if (holdings == null) {
            super.freshDesk();
            associate();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=alfreds",
                "q=blumen",
                "q=u-17",
                "q=.com",
                "q=15.01.2090",
                "q=2088-02-03",
                "q=alfreds blumen 2088-02-03",
                "q=15 Jan 2090",
                "q=15. Januar 2090",
                "q=febrero 2088",
                "q=geplant",
                "q=planned alfreds",
                "q=automatisch",
                "q=automática",
                "q=domain",
                "state=PLANNED",
                "kind=DOMAIN",
                "sku=.com",
                "endsFrom=2089-01-01",
                "expiresTo=2090-01-15",
                "renewsFrom=2088-05-01&renewsTo=2088-05-03",
                "sort=-customer",
                "sort=renewsOn",
                "sort=endsOn",
                "sort=createdAt"
            })
    void listFindsItByAnyColumn(String query) {
        holdings.get("/associations?" + query)
                .body("items.subscription.identifier", contains("blumen.com"))
                .body("total.exact", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=berglunds",
                "q=2087",
                "q=beendet",
                "q=on request",
                "q=läuft aus",
                "q=licence",
                "q=febrero 2087",
                "state=ACTIVE",
                "state=ENDED",
                "kind=HOSTING",
                "sku=.net",
                "endsTo=2088-01-01",
                "expiresFrom=2090-01-16",
                "renewsFrom=2088-05-03",
                "q=alfreds nobody"
            })
    void listLeavesOutTheOthers(String query) {
        holdings.get("/associations?" + query).body("items", empty());
    }

    private void associate() {
        holdings.associate(
                customer,
                holdings.domain("blumen.com", Map.of("expiresOn", "2090-01-15", "upstreamUser", "u-17")),
                Map.of(
                        "startsOn", "2088-02-03",
                        "endsOn", "2089-02-02",
                        "renewal", Map.of("intervalMonths", 3, "mode", "AUTO_RENEW", "nextOn", "2088-05-02")));
    }
}

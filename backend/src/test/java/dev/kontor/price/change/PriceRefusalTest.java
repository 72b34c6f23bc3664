package dev.kontor.price.change;

import static dev.kontor.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Prices that are refused leave those that hold alone. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PriceRefusalTest extends PriceChangeCase {

    @Test
    void forgottenChargeIsNamedWithWhatWouldShowThrough() {
        List<Map<String, Object>> three =
                Desk.entries("4.00", "9.00", "9.00", "45.00").subList(0, 3);
        refused(
                desk.override(customer, Map.of("currency", "USD", "entries", three)),
                422,
                "incomplete-set",
                "/entries/RESTORE~10 missing-charge");
        assertThat(desk.price(customer, "RENEW", 12)).isEqualTo("10.00 CLASS");
    }

    @Test
    void wrongRowsOfADraftAreNamedAndNoneIsTaken() {
        String change = changes.draft("classId", desk.classId, null, List.of());
        Map<String, Object> unknown = Map.of("sku", ".none", "action", "RENEW", "termMonths", 12, "amount", "1.00");
        refused(
                changes.put(
                        change, List.of(Changes.item("RENEW", 12, "9.00"), Changes.item("TRADE", 0, "9.00"), unknown)),
                422,
                "invalid-prices",
                "/items/1/action unknown-charge",
                "/items/2/sku unknown-product");
        assertThat(api.as(tenant).get("/price-changes/" + change).<Integer>path("itemCount"))
                .isZero();
    }
}

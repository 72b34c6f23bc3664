package dev.kontor.price.change;

import dev.kontor.testing.Desk;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Beside class K a dearer one, and one in euros that sells nothing yet. */
abstract class CustomerMoveCase extends PriceChangeCase {

    String dearer;
    String euro;

    @BeforeEach
    void twoOtherClasses() {
        dearer = desk.created("/customer-classes", Map.of("name", "Dear", "currency", "USD"));
        sells(dearer, "USD", "6.00", "12.00", "12.00", "60.00");
        euro = desk.created("/customer-classes", Map.of("name", "Euro", "currency", "EUR"));
    }

    void sells(String classId, String currency, String register, String renew, String transfer, String restore) {
        desk.put(
                        "/customer-classes/" + classId + "/prices/" + desk.productId,
                        Map.of("currency", currency, "entries", Desk.entries(register, renew, transfer, restore)))
                .then()
                .statusCode(200);
    }

    void ownPrices(String id, String renew) {
        desk.override(id, Map.of("currency", "USD", "entries", Desk.entries("4.00", renew, "9.00", "45.00")))
                .then()
                .statusCode(200);
    }

    void holds(String id, int quantity) {
        new Renewals(api, tenant, desk).add(id, quantity);
    }

    Response move(String id, String classId, String currency) {
        String path = "/customers/" + id;
        return api.as(tenant)
                .contentType("application/merge-patch+json")
                .header("If-Match", api.as(tenant).get(path).header("ETag"))
                .body(Map.of("classId", classId, "currency", currency))
                .patch(path);
    }

    String classOf(String id) {
        return api.as(tenant).get("/customers/" + id).path("className");
    }
}

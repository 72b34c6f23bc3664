package dev.kontor.price.change;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Class K sells in dollars, in euros and in yen: by a list of its own in the first two, by the standard one in yen. */
abstract class ClassCurrencyCase {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Inject
    Api api;

    Api.Tenant tenant;
    Desk desk;
    Changes changes;
    String path;
    String inDollars;
    String inEuros;
    String inYen;

    @BeforeEach
    void threeCurrencies() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
        changes = new Changes(api, tenant.ownerEmail());
        path = "/customer-classes/" + desk.classId;
        desk.currencies(desk.classId, "USD", "EUR", "JPY").then().statusCode(200);
        inEuros("4.00", "8.00", "8.00", "40.00");
        String yen = desk.created("/price-lists", Map.of("kind", "LIST", "name", "Standard", "currency", "JPY"));
        sells("/price-lists/" + yen + "/entries/" + desk.productId, "JPY", Desk.entries("700", "1000", "1000", "9000"));
        inDollars = desk.customer("Dollar", "USD");
        inEuros = desk.customer("Euro", "EUR");
        inYen = desk.customer("Yen", "JPY");
    }

    void inEuros(String register, String renew, String transfer, String restore) {
        sells(
                path + "/prices/" + desk.productId + "?currency=EUR",
                "EUR",
                Desk.entries(register, renew, transfer, restore));
    }

    void sells(String where, String currency, List<Map<String, Object>> entries) {
        desk.put(where, Map.of("currency", currency, "entries", entries)).then().statusCode(200);
    }

    void discount(String percent) {
        desk.put(path + "/adjustments", Map.of("items", List.of(Map.of("scope", "ALL", "percent", percent))))
                .then()
                .statusCode(200);
    }
}

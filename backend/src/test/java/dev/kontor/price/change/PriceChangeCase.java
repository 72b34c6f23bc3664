package dev.kontor.price.change;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** A reseller with one customer in class K, and its price changes. */
abstract class PriceChangeCase {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Berlin"));
    static final String TOMORROW = TODAY.plusDays(1).toString();
    static final String YESTERDAY = TODAY.minusDays(1).toString();

    @Inject
    Api api;

    Api.Tenant tenant;
    Desk desk;
    Changes changes;
    String customer;

    @BeforeEach
    void deskWithOneCustomer() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
        changes = new Changes(api, tenant.ownerEmail());
        customer = desk.customer("Alfreds Futterkiste");
    }

    String renewalOn(String day) {
        return priceOn(day, "RENEW", 12);
    }

    String priceOn(String day, String action, int termMonths) {
        Response response = api.as(tenant)
                .body(Map.of(
                        "customerId", customer,
                        "on", day,
                        "items", List.of(Map.of("sku", ".com", "action", action, "termMonths", termMonths))))
                .post("/prices/resolve");
        response.then().statusCode(200);
        return response.path("prices[0].sold")
                ? response.path("prices[0].unitPrice.amount")
                : response.path("prices[0].reason");
    }
}

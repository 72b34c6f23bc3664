package dev.kontor.customer.life;

import dev.kontor.testing.Api;
import dev.kontor.testing.Deletion;
import dev.kontor.testing.Desk;
import dev.kontor.testing.HoldingsCase;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A customer that is deleted. */
abstract class LifeCase extends HoldingsCase {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    String person() {
        return "anna@" + tenant.slug() + ".example";
    }

    /** As many domains, all the customer's. */
    List<String> hold(int domains) {
        List<String> held = IntStream.range(0, domains)
                .mapToObj(i -> holdings.domain("name%02d.com".formatted(i)))
                .toList();
        holdings.tryToAssociate(customer, held, Map.of("renewal", Map.of("intervalMonths", 12, "mode", "AUTO_RENEW")))
                .then()
                .statusCode(201);
        return held;
    }

    /** Everything that a customer can have beside associations. */
    void haveEverything() {
        desk.override(customer, Map.of("currency", "USD", "entries", Desk.entries("1.00", "2.00", "3.00", "4.00")))
                .then()
                .statusCode(200);
        desk.put(
                        "/customers/" + customer + "/price-adjustments",
                        Map.of("items", List.of(Map.of("scope", "ALL", "percent", "-5"))))
                .then()
                .statusCode(200);
        api.newCustomerLogin(tenant, customer, person());
        api.asCustomer(tenant, person()).get("/me").then().statusCode(200);
        api.asCustomer(tenant, person())
                .body(Map.of("services", List.of("EDI"), "note", "Please"))
                .post("/me/requests")
                .then()
                .statusCode(201);
        holdings.put("/customers/" + customer + "/domain-settings", 0, domainSettings())
                .then()
                .statusCode(200);
        api.as(tenant)
                .body(Map.of("path", "/customers/" + customer, "label", "Alfred"))
                .post("/favourites")
                .then()
                .statusCode(201);
    }

    private Map<String, Object> domainSettings() {
        Map<String, Object> settings = new HashMap<>(api.as(tenant)
                .get("/customers/" + customer + "/domain-settings")
                .jsonPath()
                .getMap(""));
        settings.keySet().removeAll(List.of("version", "customerId", "apiLocked", "authCodeLocked"));
        settings.put("ownContacts", true);
        return settings;
    }

    Response delete(Map<String, Object> more) {
        return Deletion.tryTo(api, tenant, customer, more);
    }

    Response restore() {
        return api.as(tenant).post("/customers/" + customer + "/restoration");
    }

    String number() {
        return api.as(tenant).get("/customers/" + customer).path("number");
    }

    Api.Tenant another() {
        return api.newTenant();
    }
}

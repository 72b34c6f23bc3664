package dev.kontor.customer.customer;

import static dev.kontor.customer.customer.CustomerSamples.company;
import static dev.kontor.customer.customer.CustomerSamples.create;
import static dev.kontor.customer.customer.CustomerSamples.full;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.testing.Api;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the list of customers finds: the same two, asked for in many ways. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestInstance(Lifecycle.PER_CLASS)
class CustomerSearchTest {

    @Inject
    Api api;

    Api.Tenant tenant;

    @BeforeEach
    void twoCustomers() {
        if (tenant == null) {
            tenant = api.newTenant();
            create(api, tenant, everyField());
            create(api, tenant, company("Other Ltd", "number", "X-9"));
        }
    }

    /** Whatever a customer can have, also what no list shows by itself. */
    private static Map<String, Object> everyField() {
        Map<String, Object> customer = full();
        customer.put("mobile", "+49 (0)170 1234567");
        customer.put("fax", "+49 30 99 88 77");
        customer.put("taxNumber", "27/123/45678");
        customer.put("invoiceAddress", Map.of("line1", "Postfach 99", "city", "Potsdam"));
        return customer;
    }

    @ParameterizedTest
    @ValueSource(strings = {"0171", "0170 124", "muller 0171 1234567", "france", "postfach berlins"})
    void leavesOutWhatIsNotThere(String q) {
        api.as(tenant)
                .queryParam("q", q)
                .get("/customers")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "muller",
                "MÜLLER söh",
                "k-00001",
                "K00001",
                "crm-1",
                "max.muster@mueller.example",
                "mueller.example",
                "493012345",
                "30 123",
                "berl",
                "10115",
                "de123456789",
                "DE123",
                "4006381",
                "vip",
                "*ulle",
                "*erli 101",
                "uste",
                "*vi",
                "mueller söhne",
                "soehne",
                "hauptstr",
                "deutschland",
                "germany berlin",
                "alemania",
                "printing",
                "two lines",
                "27/123/45678",
                "2712345678",
                "postfach potsdam",
                "03012345",
                "0049 30 123",
                "+49 (0)30 12345",
                "012345",
                "030 9988",
                "0170 123",
                "muller 0170 1234567"
            })
    void findsByWhatIsShown(String q) {
        api.as(tenant)
                .queryParam("q", q)
                .get("/customers")
                .then()
                .statusCode(200)
                .body("items.number", contains("K-00001"))
                .body("total.exact", equalTo(1));
    }
}

package dev.kontor.customer.customer;

import static dev.kontor.customer.customer.CustomerSamples.company;
import static dev.kontor.customer.customer.CustomerSamples.create;
import static dev.kontor.customer.customer.CustomerSamples.full;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.testing.Api;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
            create(api, tenant, full());
            create(api, tenant, company("Other Ltd", "number", "X-9"));
        }
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
                "*vi"
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

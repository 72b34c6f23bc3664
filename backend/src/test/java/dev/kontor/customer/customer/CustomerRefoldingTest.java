package dev.kontor.customer.customer;

import static dev.kontor.customer.customer.CustomerSamples.company;
import static dev.kontor.customer.customer.CustomerSamples.create;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.base.search.Refolding;
import dev.kontor.testing.Api;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.ScratchDatabase;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an earlier version stored is found as if it were stored now. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CustomerRefoldingTest {

    private static final int CUSTOMERS = 3;

    @Inject
    Api api;

    @Inject
    Refolding refolding;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    Api.Tenant tenant;

    @BeforeEach
    void anEarlierVersionsWords() throws SQLException {
        tenant = api.newTenant();
        IntStream.range(0, CUSTOMERS).forEach(i -> create(api, tenant, company("Müller", "phone", "+49 30 123456")));
        run("delete from customer_word where reseller_id = '%s'");
        run("update customer_search set text = ' earlier muller', markers = '|#told|' where reseller_id = '%s'");
        run("""
                insert into customer_word select reseller_id, word, customer_id from customer_search,
                       unnest('{earlier,muller,#told}'::text[]) word where reseller_id = '%s'""");
        find("mueller", 0);
        find("earlier", CUSTOMERS);
    }

    @Test
    void everyCustomerIsFoundByThePresentWordsOnly() throws SQLException {
        refold();
        find("mueller", CUSTOMERS);
        find("030 1234", CUSTOMERS);
        find("earlier", 0);
        assertThat(column("select folding from search_folding where reseller_id = '%s' and list = 'customer_search'"))
                .containsExactly("3");
        assertThat(column("select word from customer_word where reseller_id = '%s' and word = '#told'"))
                .isEmpty();
    }

    @Test
    void whatWasInterruptedGoesOnWhereItStood() throws SQLException {
        run("""
                insert into search_folding select reseller_id, 'customer_search', 1, min(customer_id::text)::uuid
                  from customer_search where reseller_id = '%s' group by reseller_id""");
        refold();
        find("mueller", CUSTOMERS - 1);
        find("earlier", 1);
    }

    @Test
    void aChangeBeforeItsTurnLeavesNoOldWord() throws SQLException {
        String id = api.as(tenant).get("/customers?limit=1").path("items[0].id");
        api.as(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("companyName", "Weiß"))
                .patch("/customers/" + id)
                .then()
                .statusCode(200);
        find("earlier", CUSTOMERS - 1);
        find("weiss", 1);
    }

    private void refold() {
        AsTenant.run(tenant, () -> {
            boolean more = true;
            while (more) {
                more = refolding.runSome();
            }
            return tenant;
        });
    }

    private void find(String q, int found) {
        api.as(tenant).queryParam("q", q).get("/customers").then().body("total.exact", equalTo(found));
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql.formatted(tenant.id()));
        }
    }

    private List<String> column(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres")) {
            return ScratchDatabase.column(connection, sql.formatted(tenant.id()));
        }
    }
}

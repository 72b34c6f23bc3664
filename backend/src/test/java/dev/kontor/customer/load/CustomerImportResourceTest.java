package dev.kontor.customer.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.customer.customer.CustomerSamples;
import dev.kontor.testing.Api;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an import does with the customers that are there. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CustomerImportResourceTest extends CustomerImportCase {

    @Test
    void createsUpdatesAndLeavesAlone() {
        report("Id,Firma,Ort\n1,Acme,Bonn\n2,\"Beta \"\"B\"\"\",Ulm\n", COLUMNS)
                .then()
                .body("stored", equalTo(true))
                .body("created", equalTo(2))
                .body("errorCount", equalTo(0));
        report("Id,Firma,Ort\n1,Acme,Köln\n2,\"Beta \"\"B\"\"\",Ulm\n3,=1+1,\n", COLUMNS)
                .then()
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1));
        report("Id,Firma,Ort\n1,Acme,Köln\n", COLUMNS)
                .then()
                .body("unchanged", equalTo(1))
                .body("updated", equalTo(0));
        Response found = api.as(tenant).get("/customers?q=koln");
        found.then()
                .body("total.exact", equalTo(1))
                .body("items[0].number", equalTo("K-00001"))
                .body("items[0].version", equalTo(1));
        api.as(tenant).get("/customers?q=bonn").then().body("total.exact", equalTo(0));
        api.as(tenant)
                .get("/customers/" + found.path("items[0].id") + "/history")
                .then()
                .body("items.action", contains("IMPORTED", "IMPORTED"))
                .body("items[0].changes.field", contains("address.city"))
                .body("items[0].changes.before", contains("Bonn"))
                .body("items[0].revertible", equalTo(true))
                .body("items[1].revertible", equalTo(false));
        api.as(tenant)
                .get("/customers?sort=number")
                .then()
                .body("items.displayName", contains("Acme", "Beta \"B\"", "=1+1"));
    }

    @Test
    void keepsWhatTheFileDoesNotHave() {
        Map<String, Object> customer = CustomerSamples.full();
        String id = CustomerSamples.create(api, tenant, customer).path("id");
        report("Id,Firma\ncrm-1,New name\n", Map.of("Id", "externalId", "Firma", "companyName"))
                .then()
                .body("updated", equalTo(1));
        api.as(tenant)
                .get("/customers/" + id)
                .then()
                .body("companyName", equalTo("New name"))
                .body("address.city", equalTo("Berlin"))
                .body("creditLimit.amount", equalTo("1000.50"))
                .body("tags", hasSize(2))
                .body("remark", equalTo("two\nlines"));
    }

    @Test
    void storesAllRowsOrNone() {
        report("Id,Firma,Ort\n1,Acme,Bonn\n2,,Ulm\n1,Again,\n,None,\n", COLUMNS)
                .then()
                .statusCode(200)
                .body("stored", equalTo(false))
                .body("errorCount", equalTo(3))
                .body("errors.row", contains(3, 4, 5))
                .body("errors.column", contains("lastName", "Id", "Id"))
                .body("errors.code", contains("required", "duplicate-in-file", "required"));
        api.as(tenant).get("/customers").then().body("total.exact", equalTo(0));
        CustomerSamples.create(api, tenant, CustomerSamples.company("First"))
                .then()
                .body("number", equalTo("K-00001"));
    }

    @Test
    void dryRunsStoreNothing() {
        Map<String, Object> options = options(COLUMNS);
        options.put("dryRun", true);
        send("Id,Firma,Ort\n1,Acme,Bonn\n", StandardCharsets.UTF_8, options)
                .then()
                .body("dryRun", equalTo(true))
                .body("stored", equalTo(false))
                .body("created", equalTo(1));
        api.as(tenant).get("/customers").then().body("total.exact", equalTo(0));
    }

    @Test
    void exportsCanBeImportedAgain() {
        CustomerSamples.create(api, tenant, CustomerSamples.full());
        byte[] csv = api.as(tenant).accept("text/csv").get("/customers").asByteArray();
        Map<String, String> columns = new HashMap<>();
        for (String column : List.of(
                "number", "companyName", "phone", "creditLimit", "address.city", "locks", "tags", "remark", "kind")) {
            columns.put(column, column);
        }
        Map<String, Object> options = options(columns);
        options.put("matchBy", "number");
        send(csv, options).then().body("errorCount", equalTo(0)).body("unchanged", equalTo(1));
    }

    @Test
    void otherResellersAreOutOfReach() {
        Api.Tenant other = api.newTenant();
        CustomerSamples.create(api, other, CustomerSamples.full());
        CustomerSamples.newClass(api, other, "Gold", "USD");
        report("Id,Firma\ncrm-1,Mine\n", Map.of("Id", "externalId", "Firma", "companyName"))
                .then()
                .body("created", equalTo(1));
        report("Id,Klasse\ncrm-1,Gold\n", Map.of("Id", "externalId", "Klasse", "className"))
                .then()
                .body("errors.code", contains("unknown-class"));
        api.as(other).get("/customers?q=mine").then().body("total.exact", equalTo(0));
        api.as(other)
                .get("/customers")
                .then()
                .body("items.version", contains(0))
                .body("items[0].invoiceAddress", nullValue());
    }

    @Test
    void storesManyRowsInOnePiece() {
        int rows = 12_000;
        StringBuilder csv = new StringBuilder("Id,Firma,Ort,Mail,Tel,PLZ\n");
        for (int i = 0; i < rows; i++) {
            csv.append("x")
                    .append(i)
                    .append(",Firma Nummer ")
                    .append(i)
                    .append(" GmbH,Stadt")
                    .append(i % 500)
                    .append(",info@firma")
                    .append(i)
                    .append(".example,+49 30 ")
                    .append(100_000 + i)
                    .append(',')
                    .append(10_000 + i % 9_000)
                    .append('\n');
        }
        Map<String, String> columns = new HashMap<>(COLUMNS);
        columns.putAll(Map.of("Mail", "email", "Tel", "phone", "PLZ", "address.postalCode"));
        report(csv.toString(), columns).then().body("created", equalTo(rows)).body("errorCount", equalTo(0));
        report(csv.toString().replace(",Stadt", ",Ort"), columns).then().body("updated", equalTo(rows));
        api.as(tenant)
                .get("/customers?q=firma")
                .then()
                .body("total.atLeast", equalTo(10_000))
                .body("items", hasSize(25));
        api.as(tenant).get("/customers?q=firma11999").then().body("total.exact", equalTo(1));
        api.as(tenant).get("/customers?q=*rma1199").then().body("items.externalId", hasItems("x1199"));
        assertThat(api.as(tenant)
                        .accept("text/csv")
                        .get("/customers?columns=number")
                        .asString()
                        .lines()
                        .count())
                .isEqualTo(rows + 1L);
    }
}

package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import dev.kontor.base.table.TableFormat;
import dev.kontor.testing.Api;
import dev.kontor.testing.Options;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of the columns of an import is what the importer takes, in every language. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportExamplesTest {

    @Inject
    Api api;

    Api.Tenant tenant;
    String list;

    @BeforeEach
    void tenant() {
        tenant = api.newTenant();
        list = api.as(tenant)
                .body(Map.of("kind", "LIST", "name", "Standard", "currency", "EUR"))
                .post("/price-lists")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @ParameterizedTest
    @CsvSource({
        "customers,de",
        "customers,en",
        "customers,es",
        "subscriptions,de",
        "subscriptions,en",
        "subscriptions,es",
        "exchange-rates,de",
        "exchange-rates,en",
        "exchange-rates,es"
    })
    void theExampleIsTaken(String table, String language) {
        for (String type : List.of(TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE)) {
            byte[] file = example(table, "?labels=" + language, type);
            Map<String, String> columns =
                    send(table, file, Map.of(), true).extract().path("suggestedColumns");
            send(table, file, columns, true)
                    .body("errors", equalTo(List.of()))
                    .body("created", equalTo(2))
                    .body("headers.size()", equalTo(columns.size()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"customers", "subscriptions", "exchange-rates", "customer-prices", "price-lists"})
    void everyColumnIsFoundByItsLabel(String table) {
        for (String language : List.of("de", "en", "es")) {
            List<Map<String, Object>> columns = columns(table, language);
            Map<String, Object> labels = columns.stream()
                    .collect(Collectors.toMap(column -> (String) column.get("label"), column -> column.get("field")));
            assertThat(labels).hasSameSizeAs(columns);
            assertThat(columns)
                    .allSatisfy(column -> assertThat(column.get("example"))
                            .describedAs(table + ": " + column.get("field"))
                            .isNotNull());
            byte[] heads = String.join(";", labels.keySet()).getBytes(StandardCharsets.UTF_8);
            Map<String, Object> suggested =
                    send(table, heads, Map.of(), true).extract().path("suggestedColumns");
            assertThat(suggested).describedAs(table + " in " + language).isEqualTo(labels);
        }
    }

    @Test
    void columnsSayWhatTheyTake() {
        api.as(tenant)
                .get("/import-columns/customers?labels=es")
                .then()
                .statusCode(200)
                .body("title", equalTo("Clientes"))
                .body("columns.find { it.field == 'kind' }.values", contains("Empresa", "Persona"))
                .body("columns.find { it.field == 'kind' }.takes", equalTo("CHOICE"))
                .body("columns.find { it.field == 'creditLimit' }.takes", equalTo("NUMBER"))
                .body("columns.find { it.field == 'lastName' }.need", equalTo("ONE_OF_THESE"));
        api.as(tenant)
                .get("/import-columns/subscriptions")
                .then()
                .body("columns.find { it.field == 'expiresOn' }.takes", equalTo("DAY"))
                .body("columns.find { it.field == 'expiresOn' }.label", equalTo("expiresOn"))
                .body("columns.find { it.field == 'identifier' }.need", equalTo("ALWAYS"))
                .body("columns.find { it.field == 'status' }.values", hasItems("ACTIVE", "CANCELLED"))
                .body("columns.field", hasItem("attributes.nameServers"));
        api.as(tenant).get("/import-columns/nothing").then().statusCode(404);
        api.as(tenant).get("/import-columns/customers?labels=xx").then().statusCode(400);
    }

    @Test
    void programsGetNamesAndCodes() {
        String csv = new String(example("customers", "", TableFormat.CSV_TYPE), StandardCharsets.UTF_8);
        assertThat(csv.lines().findFirst().orElseThrow()).contains("\"number\"", "\"address.city\"");
        assertThat(csv).contains("\"COMPANY\"", "\"PERSON\"", "\"500.00\"");
    }

    private byte[] example(String table, String query, String type) {
        return api.as(tenant)
                .accept(type)
                .get("/import-columns/" + table + query)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private List<Map<String, Object>> columns(String table, String language) {
        return api.as(tenant)
                .get("/import-columns/" + table + "?labels=" + language)
                .then()
                .statusCode(200)
                .extract()
                .path("columns");
    }

    private ValidatableResponse send(String table, byte[] file, Map<String, String> columns, boolean dryRun) {
        Map<String, Object> options = new HashMap<>(Map.of("columns", columns, "dryRun", dryRun));
        return api.as(tenant)
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "file", file, "application/octet-stream")
                .multiPart(Options.of(options))
                .post(address(table))
                .then()
                .statusCode(200);
    }

    private String address(String table) {
        return switch (table) {
            case "customer-prices" -> "/customer-price-imports";
            case "price-lists" -> "/price-lists/" + list + "/imports";
            default -> "/" + table + "/imports";
        };
    }
}

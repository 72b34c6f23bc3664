package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.base.table.TableFormat;
import dev.kontor.testing.Api;
import dev.kontor.testing.Deletion;
import dev.kontor.testing.HoldingsCase;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files of the marked rows of a list alone. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MarkedFilesTest extends HoldingsCase {

    @Test
    void customersThatAreMarkedComeInTheOrderOfTheList() {
        String berglunds = desk.customer("Berglunds");
        desk.customer("Chop-suey");
        Map<String, Object> more = Map.of("sort", "-name", "columns", "displayName,kind", "labels", "de");
        assertThat(csv("/customers/file", List.of(customer, berglunds), more).lines())
                .containsExactly(
                        "\uFEFF\"Anzeigename\",\"Art\"",
                        "\"Berglunds\",\"Firma\"",
                        "\"Alfreds Futterkiste\",\"Firma\"");
    }

    @Test
    void subscriptionsAndAssociationsThatAreMarked() {
        String marked = holdings.domain("a.com");
        String other = holdings.domain("b.com");
        Map<String, Object> columns = Map.of("columns", "identifier");
        assertThat(csv("/subscriptions/file", List.of(marked), columns))
                .contains("a.com")
                .doesNotContain("b.com");
        String association = holdings.associate(customer, marked, Map.of());
        holdings.associate(customer, other, Map.of());
        Map<String, Object> labelled = Map.of("columns", "identifier,customerName", "labels", "es");
        assertThat(csv("/associations/file", List.of(association), labelled))
                .contains("\"a.com\"", "Alfreds Futterkiste")
                .doesNotContain("b.com");
        assertThat(file("/associations/file", TableFormat.XLSX_TYPE, Map.of("ids", List.of(association)))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .startsWith('P', 'K');
    }

    @Test
    void whatIsGoneIsLeftOut() {
        String gone = desk.customer("Berglunds");
        Deletion.of(api, tenant, gone);
        assertThat(csv("/customers/file", List.of(gone, customer), Map.of("columns", "displayName"))
                        .lines())
                .hasSize(2);
        file("/customers/file", TableFormat.CSV_TYPE, Map.of("ids", List.of(gone)))
                .then()
                .statusCode(404);
    }

    @Test
    void foreignRowsAreNotThere() {
        Api.Tenant other = api.newTenant();
        for (String list : List.of("/customers/file", "/subscriptions/file", "/associations/file")) {
            api.as(other)
                    .accept("text/csv")
                    .body(Map.of("ids", List.of(customer, customer)))
                    .post(list)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void boundsAndColumnsAreChecked() {
        for (String list : List.of("/customers/file", "/subscriptions/file", "/associations/file")) {
            assertThat(status(list, Map.of("ids", List.of()))).isEqualTo(422);
            assertThat(status(list, Map.of("ids", Collections.nCopies(1_001, customer))))
                    .isEqualTo(422);
            assertThat(status(list, Map.of("ids", List.of(customer), "columns", "nope")))
                    .isEqualTo(400);
            assertThat(status(list, Map.of("ids", List.of(customer), "labels", "fr")))
                    .isEqualTo(400);
            assertThat(status(list, Map.of("ids", List.of(customer), "sort", "nope")))
                    .isEqualTo(400);
        }
    }

    private int status(String list, Map<String, Object> body) {
        return file(list, TableFormat.CSV_TYPE, body).statusCode();
    }

    private String csv(String list, List<String> ids, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("ids", ids));
        body.putAll(more);
        Response answer = file(list, TableFormat.CSV_TYPE, body);
        answer.then().statusCode(200);
        return new String(answer.asByteArray(), StandardCharsets.UTF_8);
    }

    private Response file(String list, String type, Map<String, Object> body) {
        return api.as(tenant).accept(type).body(body).post(list);
    }
}

package dev.kontor.customer.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.base.table.TableFormat;
import dev.kontor.customer.customer.CustomerSamples;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of customers as files for people, and back. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CustomerLabelsTest extends CustomerImportCase {

    private static final String SHOWN = "displayName,number,className,relationship,address.city,address.country,email";

    @BeforeEach
    void customers() {
        String gold = CustomerSamples.newClass(api, tenant, "Gold", "USD");
        Map<String, Object> company = CustomerSamples.full();
        company.put("classId", gold);
        company.put("reseller", true);
        create(company);
        Map<String, Object> person = new HashMap<>(Map.of(
                "kind",
                "PERSON",
                "firstName",
                "Max",
                "lastName",
                "von der Heide",
                "language",
                "es",
                "currency",
                "USD"));
        person.put("address", Map.of("city", "Wien", "country", "AT"));
        create(person);
        create(CustomerSamples.company("Muster Outlet"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "es"})
    void whatWasDownloadedChangesNothing(String language) {
        for (String columns : List.of("", "&columns=" + SHOWN)) {
            for (String type : List.of(TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE)) {
                byte[] file = download("?labels=" + language + columns, type);
                Map<String, String> suggested = send(file, options(Map.of())).path("suggestedColumns");
                Map<String, Object> options = options(suggested);
                options.put("matchBy", "number");
                send(file, options).then().body("errors", empty()).body("unchanged", equalTo(3));
            }
        }
    }

    @Test
    void headsAndValuesAreWords() {
        String csv = new String(
                download(
                        "?labels=de&sort=name&columns=displayName,kind,address.country,language,reseller,billingType,creditLimit,locks",
                        TableFormat.CSV_TYPE),
                StandardCharsets.UTF_8);
        assertThat(csv.substring(1).lines())
                .containsExactly(
                        "\"Anzeigename\",\"Art\",\"Land\",\"Sprache\",\"Wiederverkäufer\",\"Zahlungsart\",\"Kreditrahmen\",\"Währung\",\"Sperren\"",
                        "\"Max von der Heide\",\"Person\",\"Österreich\",\"Spanisch\",\"nein\",\"Überweisung\",\"0.00\",\"USD\",\"\"",
                        "\"Müller & Söhne GmbH\",\"Firma\",\"Deutschland\",\"Englisch\",\"ja\",\"Lastschrift\",\"1000.50\",\"USD\",\"Bestellungen; API\"",
                        "\"Muster Outlet\",\"Firma\",\"\",\"Englisch\",\"nein\",\"Überweisung\",\"0.00\",\"USD\",\"\"");
    }

    @Test
    void programsGetNamesAndCodes() {
        String csv = new String(
                download("?sort=name&columns=kind,address.country,reseller,locks", TableFormat.CSV_TYPE),
                StandardCharsets.UTF_8);
        assertThat(csv.substring(1).lines())
                .contains(
                        "\"kind\",\"address.country\",\"reseller\",\"locks\"",
                        "\"COMPANY\",\"DE\",\"true\",\"ORDERS; API\"");
        api.as(tenant).accept("text/csv").get("/customers?labels=fr").then().statusCode(400);
    }

    private byte[] download(String query, String type) {
        return api.as(tenant)
                .accept(type)
                .get("/customers" + query)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private void create(Map<String, Object> customer) {
        CustomerSamples.create(api, tenant, customer).then().statusCode(201);
    }
}

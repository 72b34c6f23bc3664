package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.base.table.TableFormat;
import dev.kontor.testing.Api;
import dev.kontor.testing.Everything;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists that are files, too: for people in their words, for programs by names. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ListFilesTest {

    private static final List<String> LANGUAGES = List.of("de", "en", "es");

    @Inject
    Api api;

    @Inject
    Everything everything;

    Api.Tenant tenant;
    Everything.Rows rows;

    @BeforeEach
    void oneOfEverything() {
        tenant = api.newTenant();
        rows = everything.in(tenant, "Zwiebelturm");
    }

    @Test
    void everyListIsAFileInEveryLanguage() {
        for (String list : lists()) {
            assertThat(csv(list, "").lines().count()).describedAs(list).isGreaterThan(1);
            for (String language : LANGUAGES) {
                String labelled = csv(list, "labels=" + language);
                assertThat(labelled.lines().count())
                        .describedAs(list + " in " + language)
                        .isEqualTo(csv(list, "").lines().count());
                assertThat(file(list, "labels=" + language, TableFormat.XLSX_TYPE))
                        .describedAs(list)
                        .startsWith('P', 'K');
            }
            api.as(tenant)
                    .accept("text/csv")
                    .get(with(list, "columns=nope"))
                    .then()
                    .statusCode(400);
            api.as(tenant)
                    .accept("text/csv")
                    .get(with(list, "labels=fr"))
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void valuesAreWords() {
        assertThat(csv("/products", "labels=de&columns=sku,kind,actions"))
                .contains("\"SKU\",\"Art\",\"Aktionen\"")
                .contains("\".com\",\"Domain\",\"Registrieren; Verlängern; Transfer; Wiederherstellen\"");
        assertThat(csv("/products", "columns=sku,kind,charges"))
                .contains("\"DOMAIN\",\"REGISTER/12; RENEW/12; TRANSFER/0; RESTORE/0\"");
        assertThat(csv("/requests", "labels=es&columns=customerName,status"))
                .contains("\"Cliente\",\"Estado\"", "\"Zwiebelturm\",\"Abierta\"");
        assertThat(csv("/customer-services?service=*", "labels=de&columns=name,relationship"))
                .contains("\"Kunde\",\"Geschäftsbeziehung\"", "\"Zwiebelturm\",");
        assertThat(csv("/customers/" + rows.id("/customers") + "/history", "labels=de"))
                .contains("\"Wann\",\"Wer\",\"Was geschah\",\"Feld\",\"Vorher\",\"Nachher\"")
                .contains("\"Angelegt\",\"Firma\",\"\",\"Zwiebelturm\"");
    }

    @Test
    void remindersAreFilesToo() {
        assertThat(csv("/reminders/planned?from=2026-01-01&to=2026-12-31", "labels=es"))
                .startsWith("\uFEFF\"Sale\",\"Se enviará\",\"Evento\"");
        assertThat(csv("/reminders/planned", "")).startsWith("\uFEFF\"sendOn\",\"willBeSent\",\"event\"");
        assertThat(csv("/reminders", "labels=de")).startsWith("\uFEFF\"Entschieden\",\"Ergebnis\",\"Ereignis\"");
    }

    @Test
    void findingsAreAFileInWords() {
        String columns = "columns=severity,code,sku,actions,price";
        assertThat(csv("/price-findings?state=ALL", "labels=de&" + columns))
                .startsWith(
                        "\uFEFF\"Gewicht\",\"Befund\",\"SKU\",\"Aktion\",\"Laufzeit in Monaten\",\"Preis\",\"Währung\"")
                .contains("\".com\"");
        assertThat(csv("/price-findings?state=ALL", columns))
                .startsWith("\uFEFF\"severity\",\"code\",\"sku\",\"actions\",\"price\"");
    }

    private List<String> lists() {
        return List.of(
                "/products",
                "/requests",
                "/mails",
                "/customer-services?service=*",
                "/customers/" + rows.id("/customers") + "/history",
                "/customers",
                "/subscriptions",
                "/associations",
                "/price-findings?state=ALL",
                "/customers/" + rows.id("/customers") + "/prices/sheet");
    }

    private String csv(String list, String query) {
        return new String(file(list, query, TableFormat.CSV_TYPE), StandardCharsets.UTF_8);
    }

    private byte[] file(String list, String query, String type) {
        return api.as(tenant)
                .accept(type)
                .get(with(list, query))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String with(String list, String query) {
        return query.isEmpty() ? list : list + (list.contains("?") ? "&" : "?") + query;
    }
}

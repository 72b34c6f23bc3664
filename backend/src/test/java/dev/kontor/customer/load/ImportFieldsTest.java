package dev.kontor.customer.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportFieldsTest {

    @ParameterizedTest
    @CsvSource({
        "Company Name,companyName",
        "company_name,companyName",
        "Firma,companyName",
        "customer_id,externalId",
        "Customer Id,externalId",
        "postal_code,address.postalCode",
        "PLZ,address.postalCode",
        "Straße,address.line1",
        "Address Line 1,address.line1",
        "Ort,address.city",
        "Land,address.country",
        "Kundennummer,number",
        "E-Mail,email",
        "Correo electrónico,email",
        "USt-IdNr.,vatId",
        "Vorname,firstName",
        "Apellidos,lastName",
        "Contact Name,fullName",
        "Kundenklasse,className",
        "Billing City,invoiceAddress.city",
        "Rechnung Ort,invoiceAddress.city",
        "creditLimit,creditLimit",
        "address.city,address.city",
        "Tags,tags"
    })
    void understandsHeaders(String header, String field) {
        assertThat(ImportFields.NAMES.suggest(List.of(header))).containsEntry(header, field);
    }

    @Test
    void suggestsNoFieldTwice() {
        assertThat(ImportFields.NAMES.suggest(List.of("Firma", "Company", "Farbe")))
                .containsOnlyKeys("Firma");
    }

    @Test
    void knowsItsFields() {
        assertThat(ImportFields.NAMES.exists("fullName")).isTrue();
        assertThat(ImportFields.NAMES.exists("customFields.Industry")).isTrue();
        assertThat(ImportFields.NAMES.exists("customFields.")).isFalse();
        assertThat(ImportFields.NAMES.exists("version")).isFalse();
    }
}

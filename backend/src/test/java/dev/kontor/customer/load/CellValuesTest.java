package dev.kontor.customer.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.customer.customer.BillingType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellValuesTest {

    @ParameterizedTest
    @CsvSource({
        "DE,DE",
        "de,DE",
        "deu,DE",
        "Germany,DE",
        "Deutschland,DE",
        "Alemania,DE",
        "USA,US",
        "united states,US",
        "UK,GB",
        "Österreich,AT",
        "Oesterreich,AT",
        "España,ES",
        "espana,ES",
        "Türkei,TR",
        "Nowhere,"
    })
    void countriesHaveManyNames(String text, String code) {
        assertThat(Countries.code(text).orElse(null)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"de,de", "DE-AT,de", "en_US,en", "German,de", "Spanisch,es", "inglés,en", "fr,"})
    void languagesHaveManyNames(String text, String code) {
        assertThat(CellValues.language(text).orElse(null)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BANK_TRANSFER", "bank transfer", "BANKTRANSFER", "Überweisung"})
    void choicesIgnoreCaseAndSeparators(String text) {
        assertThat(CellValues.choice(BillingType.class, Map.of("uberweisung", BillingType.BANK_TRANSFER), text))
                .contains(BillingType.BANK_TRANSFER);
    }

    @Test
    void listsHaveCommasOrSemicolons() {
        assertThat(CellValues.list(" a, b;; c \n")).containsExactly("a", "b", "c");
    }
}

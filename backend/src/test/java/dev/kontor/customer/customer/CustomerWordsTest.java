package dev.kontor.customer.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CustomerWordsTest {

    private static final CustomerInput MUELLER = new CustomerInput(
            "K-00042",
            null,
            CustomerKind.COMPANY,
            "Müller & Söhne",
            null,
            null,
            null,
            null,
            "max@mueller.example",
            "+49 30 1234",
            null,
            null,
            null,
            new Address(null, null, "10115", "Köln", null, "DE"),
            null,
            null,
            null,
            null,
            "de",
            "EUR",
            null,
            null,
            null,
            null,
            "called twice",
            null,
            null,
            null,
            null,
            List.of("Top Kunde"),
            null);

    @Test
    void whatIsTypedOfACustomerIsStored() {
        assertThat(CustomerWords.of(MUELLER))
                .contains("muller", "sohne", "mueller", "soehne", "00042", "k00042", "max")
                .contains("koln", "koeln", "10115", "germany", "deutschland", "top", "kunde", "called", "twice")
                .doesNotContain("");
    }

    @Test
    void whatIsFilteredByIsAMarker() {
        assertThat(CustomerWords.of(MUELLER))
                .filteredOn(word -> word.startsWith("#"))
                .containsExactlyInAnyOrder("#ttop kunde", "#cde", "#+49301234", "#+301234", "#-43210394");
    }

    @Test
    void sortKeysAreCut() {
        assertThat(CustomerWords.sortKey("É".repeat(400))).isEqualTo("e".repeat(320));
    }
}

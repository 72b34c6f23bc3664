package dev.kontor.customer.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
            "not searched",
            null,
            null,
            null,
            null,
            List.of("Top Kunde"),
            null);

    @Test
    void wordsAreFolded() {
        assertThat(CustomerWords.of(MUELLER))
                .contains("muller", "sohne", "00042", "k00042", "max", "mueller", "30", "1234", "49301234")
                .contains("koln", "10115", "top", "kunde", "#ttop kunde", "#cde")
                .doesNotContain("searched", "");
    }

    @Test
    void beginningsOfOtherWordsAreLeftOut() {
        assertThat(CustomerWords.of(MUELLER)).doesNotContain("k", "49");
    }

    @Test
    void textsHoldWordsAndMarkersApart() {
        Set<String> words = new LinkedHashSet<>(List.of("a", "#cde", "b", "#tvip"));
        assertThat(CustomerWords.text(words)).isEqualTo(" a b");
        assertThat(CustomerWords.markers(words)).isEqualTo("|#cde|#tvip|");
    }

    @Test
    void longTextsAreCutBetweenCharacters() {
        String face = "😀";
        assertThat(CustomerWords.word("x".repeat(59) + face)).isEqualTo("x".repeat(59));
        assertThat(CustomerWords.sortKey("É".repeat(400))).isEqualTo("e".repeat(320));
    }
}

package dev.kontor.base.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "strasse, Straße",
                "straße, STRASSE",
                "mueller, Müller",
                "muller, Müller",
                "müller, Mueller",
                "MÜLLER, Müller",
                "mueller, Mueller",
                "muell, Müller",
                "isik, Işık",
                "ışık, ISIK",
                "istanbul, İstanbul",
                "aero, Ærø",
                "oeuvre, Œuvre",
                "lodz, Łódź",
                "dorde, Đorđe",
                "thor, Þór",
                "京, 東京",
                "東京, 東京都",
                "京都, 東京都",
                "都, 東京都",
                "タワ, 東京タワー",
                "서울, 서울특별시",
                "tower, 東京Tower",
                "isik, Işık",
                "IŞIK, Işık",
                "insaat, İnşaat",
                "oneill, O'Neill",
                "neill, O'Neill",
                "o'neill, O'Neill",
                "att, AT&T",
                "at&t, AT&T",
                "k00042, K-00042",
                "k-00042, K-00042",
                "42, ４２",
                "fi, ﬁx",
                "cafe, Café"
            })
    void findsWhatIsWrittenInAnotherWay(String typed, String stored) {
        assertThat(Words.asked(typed)).isNotEmpty().allMatch(word -> begins(word, stored));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"京東, 東京", "muler, Müller", "eill, O'Neill", "京都府, 東京都"})
    void leavesOutWhatIsNotWritten(String typed, String stored) {
        assertThat(Words.asked(typed)).anyMatch(word -> !begins(word, stored));
    }

    @Test
    void beginningsOfOtherWordsAreLeftOut() {
        assertThat(stored("K-00042")).containsExactly("00042", "k00042");
    }

    @Test
    void addressesOfMailsAndSitesAreNotJoined() {
        assertThat(stored("max@shop.example https://shop.example")).containsExactly("example", "https", "max", "shop");
    }

    @Test
    void whatIsAbsentHasNoWords() {
        assertThat(Words.of(Arrays.asList(null, "", " - "))).isEmpty();
    }

    @Test
    void ofVeryManyWordsTheFirstAreKept() {
        List<String> remark =
                IntStream.range(0, 900).mapToObj("zz%03d"::formatted).toList();
        assertThat(Words.of(List.of("last", String.join(" ", remark))))
                .contains("last", "zz000", "zz498")
                .hasSize(500);
    }

    @Test
    void textsHoldWordsAndMarkersApart() {
        Set<String> words = new LinkedHashSet<>(List.of("a", "#cde", "b", "#tvip"));
        assertThat(Words.text(words)).isEqualTo(" a b");
        assertThat(Words.markers(words)).isEqualTo("|#cde|#tvip|");
        assertThat(Words.markers(Collections.emptySet())).isEqualTo("|");
    }

    @Test
    void markersAreFoldedAndHaveNoBars() {
        assertThat(Words.marker('t', "Top|Künde")).isEqualTo("#ttop kunde");
    }

    @Test
    void longWordsAreCutBetweenCharacters() {
        assertThat(Words.cut("x".repeat(59) + "😀", 60)).isEqualTo("x".repeat(59));
        assertThat(Words.asked("x".repeat(70))).containsExactly("x".repeat(60));
    }

    private static Set<String> stored(String text) {
        return Words.of(List.of(text));
    }

    private static boolean begins(String word, String text) {
        return Words.text(stored(text)).contains(" " + word);
    }
}

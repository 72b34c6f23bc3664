package dev.kontor.base.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mül\u00ADler",
                "\u200BMüller",
                "Müller\u200C",
                "Mü\u200Dller",
                "\u200EMüller\u200F",
                "\u202AMüller\u202C",
                "\u202DMüller\u202C",
                "\u2066Müller\u2069",
                "Mu\u0308l\u2060ler",
                "Mu\u200B\u0308ller",
                "\uFEFF Müller",
                "Müller\u3164 ",
                "Müller\uFFA0"
            })
    void marksThatNobodySeesAreDropped(String typed) {
        assertThat(VisibleText.of(typed)).isEqualTo("Müller");
        assertThat(VisibleText.bare(typed)).isEqualTo("Müller");
    }

    @ParameterizedTest
    @ValueSource(strings = {"می‌خواهم", "क्‍ष", "👩‍👧", "👩🏽‍💻", "🏳️‍🌈", "O'Brien & Söhne – 京都", "עברית"})
    void whatBelongsToAScriptOrAPictureStays(String text) {
        assertThat(VisibleText.of(text)).isEqualTo(text);
    }

    @Test
    void nothingIsJoinedInWhatMachinesRead() {
        assertThat(VisibleText.bare("می‌خواهم")).isEqualTo("میخواهم");
    }

    @Test
    void linesStayAsTheyWereWritten() {
        assertThat(VisibleText.lines(" a\u00ADb\n\u200Bc ")).isEqualTo("a\u00ADb\n\u200Bc");
    }

    @Test
    void aNameOfNothingVisibleIsEmpty() {
        assertThat(VisibleText.of("\u200B\u2060 \u3164")).isEmpty();
    }

    @Test
    void knowsWhatIsShownBackwards() {
        assertThat(VisibleText.isReversed("invoice\u202Efdp.exe")).isTrue();
        assertThat(VisibleText.isReversed("\u202D+49 170 1\u202C")).isFalse();
    }
}

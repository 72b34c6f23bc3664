package dev.kontor.base.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as people write them, and as lists show them in German, English and Spanish. */
class TypedDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-31",
                "2026-1-31",
                "31.01.2026",
                "31.1.2026",
                "31/01/2026",
                "31/1/2026",
                "01/31/2026",
                "31 Jan 2026",
                "Jan 31, 2026",
                "January 31 2026",
                "31st January 2026",
                "31. Januar 2026",
                "31. Jan. 2026",
                "31 ene 2026",
                "31 de enero de 2026"
            })
    void readsADay(String typed) {
        assertThat(SearchTerm.of(typed, true)).containsExactly(days("2026-01-31", "2026-02-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03", "03.2026", "3/2026", "März 2026", "Mar 2026", "marzo 2026", "marzo de 2026"})
    void readsAMonth(String typed) {
        assertThat(SearchTerm.of(typed, true)).containsExactly(days("2026-03-01", "2026-04-01"));
    }

    @Test
    void whatStandsAroundItIsLookedForAsWell() {
        assertThat(SearchTerm.of("blumen 31 Dez. 2026 alfreds", true))
                .containsExactly(word("blumen"), days("2026-12-31", "2027-01-01"), word("alfreds"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2026", "Mai", "Jan 2", "de", "31 Foo 2026", "2026-13", "may flowers"})
    void whatIsNoDateIsWords(String typed) {
        assertThat(SearchTerm.of(typed, true)).isNotEmpty().allMatch(term -> term instanceof SearchTerm.Word);
    }

    @Test
    void filesMayNameADayOnly() {
        assertThat(TypedDate.day("2026-01-31T10:00")).contains(LocalDate.of(2026, 1, 31));
        assertThat(TypedDate.day("31.01.2026 10:00")).contains(LocalDate.of(2026, 1, 31));
        assertThat(TypedDate.day("2026-01")).isEmpty();
        assertThat(TypedDate.day("soon")).isEmpty();
    }

    private static SearchTerm days(String from, String until) {
        return new SearchTerm.Days(LocalDate.parse(from), LocalDate.parse(until));
    }

    private static SearchTerm word(String word) {
        return new SearchTerm.Word(word, List.of(Range.word(word)));
    }
}

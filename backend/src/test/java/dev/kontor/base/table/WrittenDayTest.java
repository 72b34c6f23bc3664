package dev.kontor.base.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDayTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "2027-01-31#2027-01-31",
                "2027-1-5#2027-01-05",
                "2027/01/31#2027-01-31",
                "2027.01.31#2027-01-31",
                "20270131#2027-01-31",
                "2027年1月31日#2027-01-31",
                "2027-01-31T00:00:00Z#2027-01-31",
                "2027-01-31 23:59:59.000#2027-01-31",
                "31.01.2027#2027-01-31",
                "31.1.27#2027-01-31",
                "31. 1. 2027#2027-01-31",
                "31.01.2027.#2027-01-31",
                "31.01.2027 14:30 Uhr#2027-01-31",
                "31/01/2027#2027-01-31",
                "01/31/2027#2027-01-31",
                "1/31/2027 12:00:00 AM#2027-01-31",
                "31-12-99#1999-12-31",
                "03/03/2027#2027-03-03",
                "31 Jan 2027#2027-01-31",
                "Jan 31, 2027#2027-01-31",
                "January 31st, 2027#2027-01-31",
                "31. Januar 2027#2027-01-31",
                "31. Jänner 2027#2027-01-31",
                "1. März 2027#2027-03-01",
                "31-JAN-27#2027-01-31",
                "31/ene/2027#2027-01-31",
                "31 de enero de 2027#2027-01-31",
                "31 dic 2027#2027-12-31",
                "Sunday, January 31, 2027#2027-01-31",
                "Sonntag, 31. Januar 2027#2027-01-31",
                "2027-Jan-31#2027-01-31"
            })
    void isReadAsPeopleAndProgramsWriteIt(String text, LocalDate day) {
        assertThat(WrittenDay.of(text).flatMap(written -> written.day(null))).contains(day);
    }

    @ParameterizedTest
    @CsvSource({
        "02/03/2027,2027-03-02,2027-02-03,",
        "02-03-2027,2027-03-02,2027-02-03,",
        "02/03/27,2027-03-02,2027-02-03,2002-03-27",
        "27-01-31,2031-01-27,,2027-01-31"
    })
    void mayHaveSeveralOrders(String text, LocalDate dayFirst, LocalDate monthFirst, LocalDate yearFirst) {
        WrittenDay day = WrittenDay.of(text).orElseThrow();
        assertThat(day.isAmbiguous()).isTrue();
        assertThat(day.day(null)).isEmpty();
        assertThat(day.day(ColumnFormat.DAY_MONTH_YEAR)).isEqualTo(Optional.ofNullable(dayFirst));
        assertThat(day.day(ColumnFormat.MONTH_DAY_YEAR)).isEqualTo(Optional.ofNullable(monthFirst));
        assertThat(day.day(ColumnFormat.YEAR_MONTH_DAY)).isEqualTo(Optional.ofNullable(yearFirst));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "46418",
                "31.02.2027",
                "13/13/2027",
                "01/2027",
                "Jan 2027",
                "31 Foo 2027",
                "2027",
                "1.5",
                "31 Jan",
                "1799-01-31"
            })
    void isRefusedWhereItIsNone(String text) {
        assertThat(WrittenDay.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-00-00",
                "0000-00-00 00:00:00",
                "00.00.0000",
                "00/00/0000",
                "0001-01-01",
                "0001-01-01T00:00:00",
                "1899-12-30",
                "1900-01-00",
                "30.12.1899",
                "0"
            })
    void zerosAreNoDay(String text) {
        assertThat(WrittenDay.isNothing(text)).isTrue();
    }
}

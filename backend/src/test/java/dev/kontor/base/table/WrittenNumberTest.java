package dev.kontor.base.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "12.50#12.50",
                "12,5#12.5",
                "12,50 €#12.50",
                "$12.50#12.50",
                "EUR 12.50#12.50",
                "12.50 usd#12.50",
                "US$ 12.50#12.50",
                "Fr. 12.50#12.50",
                "12,50 zł#12.50",
                "1 234,56 kr.#1234.56",
                "1.234,56#1234.56",
                "1,234.56#1234.56",
                "'1 234,50'#1234.50",
                "1\u00a0234,50\u00a0€#1234.50",
                "1\u202f234,50#1234.50",
                "1'234.50#1234.50",
                "1’234’567.00#1234567.00",
                "1.234.567#1234567",
                "1,23,456.78#123456.78",
                "0.123#0.123",
                "0,500#0.500",
                "1234,567#1234.567",
                ".5#0.5",
                "12,-#12",
                "12.– €#12",
                "-3#-3",
                "-€12.50#-12.50",
                "12.50-#-12.50",
                "(12.50)#-12.50",
                "−1,5#-1.5",
                "+7,25#7.25",
                "0#0",
                "12.990000#12.990000",
                "59.900000000000006#59.9",
                "9,590000000000002#9.59",
                "0.30000000000000004#0.3",
                "59.89999999999999#59.9"
            })
    void isReadAsPeopleAndProgramsWriteIt(String text, BigDecimal value) {
        assertThat(WrittenNumber.of(text).flatMap(number -> number.value(null))).contains(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {"1.299#1.299#1299", "1,299#1299#1.299", "10.000#10.000#10000", "999,999 €#999999#999.999"})
    void threeDigitsAfterTheOnlySignMayBeEither(String text, BigDecimal byPoint, BigDecimal byComma) {
        WrittenNumber number = WrittenNumber.of(text).orElseThrow();
        assertThat(number.isAmbiguous()).isTrue();
        assertThat(number.value(null)).isEmpty();
        assertThat(number.value(ColumnFormat.DECIMAL_POINT)).contains(byPoint);
        assertThat(number.value(ColumnFormat.DECIMAL_COMMA)).contains(byComma);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "NaN",
                "1e5",
                "--1",
                "1.2.3",
                "1..2",
                "12 50",
                "12.34.567",
                "twelve",
                "12%",
                "12.50 apples",
                "€ 12.50 USD",
                "5 m",
                "1/2",
                "2027-01-31",
                "-(5)",
                "12,50,00"
            })
    void isRefusedWhereItMeansNothing(String text) {
        assertThat(WrittenNumber.of(text).flatMap(number -> number.value(null))).isEmpty();
    }

    @Test
    void decimalsThatAreNoNoiseStay() {
        assertThat(value("0.3333333333333333")).isEqualTo("0.3333333333333333");
        assertThat(value("1.123456789")).isEqualTo("1.123456789");
    }

    @ParameterizedTest
    @CsvSource({
        "12.50 €,EUR,true",
        "12.50 €,USD,false",
        "$12.50,USD,true",
        "$12.50,CAD,true",
        "$12.50,EUR,false",
        "CA$ 12.50,USD,false",
        "¥500,JPY,true",
        "¥500,CNY,true",
        "500 kr,DKK,true",
        "500 kr,EUR,false",
        "GBP 5,GBP,true",
        "5,GBP,true"
    })
    void knowsWhichCurrencyStandsBesideIt(String text, String currency, boolean fits) {
        assertThat(WrittenNumber.of(text).orElseThrow().isIn(currency)).isEqualTo(fits);
    }

    private static String value(String text) {
        return WrittenNumber.of(text).orElseThrow().value(null).orElseThrow().toPlainString();
    }
}

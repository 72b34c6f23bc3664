package dev.kontor.base.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    @Test
    void fromTheFirstToTheLast() {
        assertThat(Days.parse("1900-01-01")).isEqualTo(LocalDate.of(1900, 1, 1));
        assertThat(Days.parse("9999-12-31")).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThat(Days.parseMoment("9999-12-31T23:59:59.999999999Z"))
                .isBefore(Instant.parse("+10000-01-01T00:00:00Z"));
        assertThat("9999-12-31").matches(Days.PATTERN);
        assertThat("1900-01-01").matches(Days.PATTERN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1899-12-31",
                "0001-01-01",
                "0000-01-01",
                "-4713-01-01",
                "+10000-01-01",
                "-999999999-01-01",
                "+999999999-12-31"
            })
    void noOthers(String day) {
        assertThatThrownBy(() -> Days.parse(day)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Days.parseMoment(day + "T12:00:00Z")).isInstanceOf(DateTimeException.class);
        assertThat(day).doesNotMatch(Days.PATTERN);
    }
}

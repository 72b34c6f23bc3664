package dev.kontor.price.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.price.change.BulkEdit.EditRounding;
import dev.kontor.price.change.BulkEdit.EditRounding.Direction;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditRoundingTest {

    @ParameterizedTest
    @CsvSource({
        "10.69, 0.90, NEAREST, 10.90",
        "10.30, 0.90, NEAREST, 9.90",
        "10.40, 0.90, NEAREST, 10.90",
        "10.90, 0.90, NEAREST, 10.90",
        "10.91, 0.90, UP, 11.90",
        "10.90, 0.90, UP, 10.90",
        "10.89, 0.90, DOWN, 9.90",
        "10.99, 0.99, DOWN, 10.99",
        "10.50, 0.00, NEAREST, 11.00",
        "10.49, 0.00, NEAREST, 10.00",
        "0.30, 0.90, DOWN, 0.90",
        "0.30, 0.99, NEAREST, 0.99",
        "0, 0.00, DOWN, 0",
        "-3.20, 0.90, UP, -3.10"
    })
    void roundsToTheEnding(BigDecimal amount, BigDecimal ending, Direction direction, BigDecimal rounded) {
        assertThat(new EditRounding(ending, direction).round(amount)).isEqualByComparingTo(rounded);
    }
}

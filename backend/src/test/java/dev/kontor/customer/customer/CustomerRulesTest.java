package dev.kontor.customer.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.base.shared.Money;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.customer.customerclass.CustomerClassRef;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerRulesTest {

    private static final CustomerClassRef GOLD =
            new CustomerClassRef(UUID.randomUUID(), "Gold", "EUR", List.of("EUR", "CHF"));

    @Test
    void acceptsWhatIsRight() {
        assertThat(CustomerRules.errors(person("Muster", "USD", null), null)).isEmpty();
        assertThat(CustomerRules.errors(person("Muster", "EUR", GOLD.id()), GOLD))
                .isEmpty();
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(CustomerRules.errors(person(null, "USD", null), null))
                .extracting(FieldError::pointer)
                .containsExactly("/lastName");
    }

    @Test
    void currencyIsOneOfTheClass() {
        assertThat(CustomerRules.errors(person("M", "CHF", GOLD.id()), GOLD)).isEmpty();
        assertThat(CustomerRules.errors(person("M", "USD", GOLD.id()), GOLD))
                .extracting(FieldError::code)
                .containsExactly("currency-mismatch");
        assertThat(CustomerRules.errors(person("M", "USD", GOLD.id()), null))
                .extracting(FieldError::code)
                .containsExactly("unknown-class");
        assertThat(CustomerRules.errors(person("M", "XAU", null), null))
                .extracting(FieldError::code)
                .containsExactly("unknown-currency");
    }

    @ParameterizedTest
    @CsvSource({
        "0,USD,USD,",
        "12.50,USD,USD,",
        "12.500,USD,USD,",
        "999999999999.99,USD,USD,",
        "5,JPY,JPY,",
        "0,EUR,USD,",
        "5,EUR,USD,currency-mismatch",
        "5.1,JPY,JPY,too-precise",
        "0.001,USD,USD,too-precise",
        "-1,USD,USD,negative",
        "1000000000000,USD,USD,too-large"
    })
    void creditIsInTheCustomersCurrency(String amount, String currency, String own, @Nullable String code) {
        CustomerInput input = input("Muster", own, null, new Money(new java.math.BigDecimal(amount), currency));
        assertThat(CustomerRules.errors(input, null).stream()
                        .map(FieldError::code)
                        .findFirst()
                        .orElse(null))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4006381333931", "0000000000000", "9780201379624"})
    void acceptsCheckDigits(String gln) {
        assertThat(CustomerRules.isGln(gln)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4006381333932", "400638133393", "40063813339310", "400638133393x", "４００６３８１３３３９３１"})
    void refusesWrongCheckDigits(String gln) {
        assertThat(CustomerRules.isGln(gln)).isFalse();
    }

    private static CustomerInput person(@Nullable String lastName, String currency, @Nullable UUID classId) {
        return input(lastName, currency, classId, null);
    }

    private static CustomerInput input(
            @Nullable String lastName, String currency, @Nullable UUID classId, @Nullable Money credit) {
        return new CustomerInput(
                null,
                null,
                CustomerKind.PERSON,
                null,
                null,
                null,
                null,
                lastName,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "en",
                currency,
                classId,
                null,
                null,
                null,
                null,
                null,
                null,
                credit,
                null,
                null,
                null);
    }
}

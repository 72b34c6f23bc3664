package dev.kontor.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.approval.RiskSeverity;
import dev.kontor.approval.RiskView;
import dev.kontor.registration.ApprovalRule.Condition;
import dev.kontor.registration.ApprovalRule.Field;
import dev.kontor.registration.ApprovalRule.Mode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutoApprovalTest {

    private static final Condition GERMAN = new Condition(Field.country, List.of("DE", "AT"));
    private static final Condition VAT = new Condition(Field.vatId, List.of());

    @Test
    void nothingIsApprovedByHandRules() {
        assertThat(holds(Mode.MANUAL, "DE", "DE123456789")).isFalse();
    }

    @Test
    void withoutConditionsEverybodyIs() {
        assertThat(holds(Mode.AUTO, null, null)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"DE, DE123456789, true", "AT, ATU12345678, true", "FR, FR12345678901, false", "DE, , false", ", DE1, false"})
    void allConditionsMustHold(@Nullable String country, @Nullable String vatId, boolean approved) {
        assertThat(holds(Mode.AUTO, country, vatId, GERMAN, VAT)).isEqualTo(approved);
    }

    @ParameterizedTest
    @CsvSource({"shop.example, true", "SHOP.example, true", "hop.example, false", "other.example, false"})
    void theDomainOfTheAddressIsCompared(String domain, boolean approved) {
        assertThat(holds(Mode.AUTO, "DE", null, new Condition(Field.emailDomain, List.of(domain))))
                .isEqualTo(approved);
    }

    @ParameterizedTest
    @CsvSource({"de, true", "PL, false"})
    void aVatIdBeginsWithOneOfTheValues(String beginning, boolean approved) {
        assertThat(holds(Mode.AUTO, "DE", "DE123456789", new Condition(Field.vatId, List.of(beginning))))
                .isEqualTo(approved);
    }

    @ParameterizedTest
    @CsvSource({"LOW, true", "MEDIUM, false", "HIGH, false"})
    void aRiskIsForPeople(RiskSeverity severity, boolean approved) {
        ApprovalRule rule = new ApprovalRule(Mode.AUTO, List.of());
        List<RiskView> risks = List.of(new RiskView("X", severity, "x"));
        assertThat(AutoApproval.holds(rule, RisksTest.fields("DE", null), risks)).isEqualTo(approved);
    }

    private static boolean holds(Mode mode, @Nullable String country, @Nullable String vatId, Condition... conditions) {
        return AutoApproval.holds(
                new ApprovalRule(mode, List.of(conditions)), RisksTest.fields(country, vatId), List.of());
    }
}

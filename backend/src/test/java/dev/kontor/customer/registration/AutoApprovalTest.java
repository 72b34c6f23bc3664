package dev.kontor.customer.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.customer.registration.FirstRequests.AutoApproval;
import dev.kontor.customer.request.RiskView;
import dev.kontor.customer.request.RiskView.RiskSeverity;
import dev.kontor.customer.site.ApprovalRule;
import dev.kontor.customer.site.ApprovalRule.ApprovalCondition;
import dev.kontor.customer.site.ApprovalRule.ApprovalMode;
import dev.kontor.customer.site.ApprovalRule.ConditionField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutoApprovalTest {

    private static final ApprovalCondition GERMAN = new ApprovalCondition(ConditionField.country, List.of("DE", "AT"));
    private static final ApprovalCondition VAT = new ApprovalCondition(ConditionField.vatId, List.of());

    @Test
    void nothingIsApprovedByHandRules() {
        assertThat(holds(ApprovalMode.MANUAL, "DE", "DE123456789")).isFalse();
    }

    @Test
    void withoutConditionsEverybodyIs() {
        assertThat(holds(ApprovalMode.AUTO, null, null)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DE, DE123456789, true",
        "AT, ATU12345678, true",
        "FR, FR12345678901, false",
        "DE, , false",
        ", DE1, false"
    })
    void allConditionsMustHold(@Nullable String country, @Nullable String vatId, boolean approved) {
        assertThat(holds(ApprovalMode.AUTO, country, vatId, GERMAN, VAT)).isEqualTo(approved);
    }

    @ParameterizedTest
    @CsvSource({"shop.example, true", "SHOP.example, true", "hop.example, false", "other.example, false"})
    void theDomainOfTheAddressIsCompared(String domain, boolean approved) {
        assertThat(holds(
                        ApprovalMode.AUTO,
                        "DE",
                        null,
                        new ApprovalCondition(ConditionField.emailDomain, List.of(domain))))
                .isEqualTo(approved);
    }

    @ParameterizedTest
    @CsvSource({"straße.example, true", "xn--strae-oqa.example, true", "strasse.example, false"})
    void theDomainIsTheSameInPunycode(String domain, boolean approved) {
        ApprovalCondition condition = new ApprovalCondition(ConditionField.emailDomain, List.of(domain));
        RegistrationFields fields = RisksTest.fields("nina@Straße.example", "DE", null);
        assertThat(AutoApproval.holds(new ApprovalRule(ApprovalMode.AUTO, List.of(condition)), fields, List.of()))
                .isEqualTo(approved);
    }

    @ParameterizedTest
    @CsvSource({"de, true", "PL, false"})
    void aVatIdBeginsWithOneOfTheValues(String beginning, boolean approved) {
        assertThat(holds(
                        ApprovalMode.AUTO,
                        "DE",
                        "DE123456789",
                        new ApprovalCondition(ConditionField.vatId, List.of(beginning))))
                .isEqualTo(approved);
    }

    @ParameterizedTest
    @CsvSource({"LOW, true", "MEDIUM, false", "HIGH, false"})
    void aRiskIsForPeople(RiskSeverity severity, boolean approved) {
        ApprovalRule rule = new ApprovalRule(ApprovalMode.AUTO, List.of());
        List<RiskView> risks = List.of(new RiskView("X", severity, "x"));
        assertThat(AutoApproval.holds(rule, RisksTest.fields("DE", null), risks))
                .isEqualTo(approved);
    }

    private static boolean holds(
            ApprovalMode mode, @Nullable String country, @Nullable String vatId, ApprovalCondition... conditions) {
        return AutoApproval.holds(
                new ApprovalRule(mode, List.of(conditions)), RisksTest.fields(country, vatId), List.of());
    }
}

package dev.kontor.customer.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.customer.request.RiskView;
import dev.kontor.customer.request.RiskView.RiskSeverity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RisksTest {

    private static final Risks.Circumstances HARMLESS = new Risks.Circumstances(false, false, 1, false);

    @Test
    void anOrdinaryRegistrationHasNone() {
        assertThat(Risks.of(fields("DE", "DE123456789"), HARMLESS)).isEmpty();
        assertThat(Risks.of(fields(null, null), HARMLESS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DE, PL1234567890, true", "DE, de123456789, false", "GR, EL123456789, false", "GB, XI123456789, false"})
    void aVatIdOfAnotherCountryIsOne(String country, String vatId, boolean differs) {
        assertThat(codes(Risks.of(fields(country, vatId), HARMLESS)).contains("COUNTRY_DIFFERS"))
                .isEqualTo(differs);
    }

    @ParameterizedTest
    @CsvSource({"2, ", "3, MEDIUM", "5, MEDIUM", "6, HIGH"})
    void manyFromOneNetworkAddressAreOne(int count, @Nullable RiskSeverity severity) {
        List<RiskView> risks = Risks.of(fields("DE", null), new Risks.Circumstances(false, false, count, false));
        assertThat(risks.stream().map(RiskView::severity).toList())
                .isEqualTo(severity == null ? List.of() : List.of(severity));
    }

    @Test
    void knownRejectedAndDisposableSoundingAddressesAreRisks() {
        assertThat(codes(Risks.of(fields("DE", null), new Risks.Circumstances(true, true, 1, true))))
                .containsExactly("DISPOSABLE_SOUNDING", "KNOWN_ADDRESS", "REJECTED_BEFORE");
    }

    @ParameterizedTest
    @CsvSource({
        "a@mailinator.com, true",
        "a@x.mailinator.com, true",
        "a@MAILINATOR.com, true",
        "a@yahóo.com, true",
        "a@notmailinator.example, false",
        "a@example.com, false"
    })
    void disposableDomainsAreKnownWithAllBelowThem(String email, boolean listed) {
        assertThat(new DisposableDomains().contains(email)).isEqualTo(listed);
    }

    @Test
    void someDomainsOnlySoundDisposable() {
        assertThat(new DisposableDomains().soundsLike("a@my-tempmail-service.example"))
                .isTrue();
        assertThat(new DisposableDomains().soundsLike("a@temperature.example")).isFalse();
    }

    private static List<String> codes(List<RiskView> risks) {
        return risks.stream().map(RiskView::code).toList();
    }

    static RegistrationFields fields(@Nullable String country, @Nullable String vatId) {
        return fields("nina@Shop.example", country, vatId);
    }

    static RegistrationFields fields(String email, @Nullable String country, @Nullable String vatId) {
        return new RegistrationFields(
                "Company", null, null, null, null, email, null, null, null, null, null, null, null, null, country,
                vatId, null, null);
    }
}

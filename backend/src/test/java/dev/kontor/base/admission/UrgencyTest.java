package dev.kontor.base.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.Contract;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the contract promises about an operation holds for its requests. */
class UrgencyTest {

    private static List<String> operations(Urgency urgency) {
        return Contract.operations().stream()
                .filter(operation -> operation.node().get("x-class").asText().equals(urgency.word()))
                .map(Contract.Operation::id)
                .toList();
    }

    @Test
    void signingInIsCritical() {
        assertThat(operations(Urgency.CRITICAL))
                .contains("login", "refreshSession", "loginToPortal", "createMyRequest", "resolvePrices");
    }

    @Test
    void filesAndWhatTouchesManyRowsIsBulk() {
        assertThat(operations(Urgency.BULK))
                .contains(
                        "importCustomers",
                        "importPrices",
                        "publishPriceChange",
                        "approveRequests",
                        "previewPriceChange");
    }

    @Test
    void requestsAreOfTheClassThatTheContractSays() {
        assertThat(Contract.operations()).allSatisfy(operation -> {
            String verb = operation.verb().toUpperCase(Locale.ROOT);
            String path = operation.path().replaceAll("\\{[^}]+}", "019a0000-0000-7000-8000-000000000000");
            assertThat(operation.node().get("x-class").asText())
                    .isEqualTo(Urgency.of(verb, path).word());
        });
    }
}

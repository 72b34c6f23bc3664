package dev.kontor.customer.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.customer.relationship.CataloguesOfCustomers.CatalogueChoice;
import dev.kontor.customer.relationship.RelationshipStatus;
import dev.kontor.customer.relationship.RelationshipTransition;
import dev.kontor.customer.relationship.ServiceStatus;
import dev.kontor.customer.request.RequestStatus;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusRulesTest {

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, REQUESTED, false",
        "REQUESTED, ACTIVE, true",
        "REQUESTED, REJECTED, true",
        "REQUESTED, BLOCKED, false",
        "ACTIVE, REQUESTED, false",
        "ACTIVE, ACTIVE, false",
        "ACTIVE, REJECTED, false",
        "ACTIVE, BLOCKED, true",
        "REJECTED, REQUESTED, true",
        "REJECTED, ACTIVE, true",
        "REJECTED, REJECTED, false",
        "REJECTED, BLOCKED, false",
        "BLOCKED, REQUESTED, false",
        "BLOCKED, ACTIVE, true",
        "BLOCKED, REJECTED, false",
        "BLOCKED, BLOCKED, false"
    })
    void relationshipTakesOnlyItsSteps(RelationshipStatus from, RelationshipStatus to, boolean allowed) {
        assertThat(from.mayBecome(to)).isEqualTo(allowed);
        assertThat(from.allowed().contains(to)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, OPEN, false",
        "OPEN, APPROVED, true",
        "OPEN, REJECTED, true",
        "OPEN, WITHDRAWN, true",
        "APPROVED, OPEN, false",
        "APPROVED, APPROVED, false",
        "APPROVED, REJECTED, false",
        "APPROVED, WITHDRAWN, false",
        "REJECTED, OPEN, false",
        "REJECTED, APPROVED, false",
        "REJECTED, REJECTED, false",
        "REJECTED, WITHDRAWN, false",
        "WITHDRAWN, OPEN, false",
        "WITHDRAWN, APPROVED, false",
        "WITHDRAWN, REJECTED, false",
        "WITHDRAWN, WITHDRAWN, false"
    })
    void requestIsDecidedOnce(RequestStatus from, RequestStatus to, boolean allowed) {
        assertThat(from.mayBecome(to)).isEqualTo(allowed);
        assertThat(from.allowed().contains(to)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, false, OPEN",
        "REQUESTED, true, OPEN",
        "ACTIVE, false, INACTIVE",
        "ACTIVE, true, ACTIVE",
        "REJECTED, false, BLOCKED",
        "REJECTED, true, BLOCKED",
        "BLOCKED, false, BLOCKED",
        "BLOCKED, true, BLOCKED"
    })
    void serviceStatusIsDerived(RelationshipStatus relationship, boolean released, ServiceStatus expected) {
        assertThat(ServiceStatus.of(relationship, released)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"REQUESTED, 'APPROVAL,REJECTION'", "ACTIVE, 'BLOCK'", "REJECTED, 'APPROVAL'", "BLOCKED, 'RELEASE'"})
    void staffIsOfferedWhatIsAllowed(RelationshipStatus from, String transitions) {
        assertThat(RelationshipTransition.allowedFrom(from).stream().map(Enum::name))
                .containsExactly(transitions.split(","));
        RelationshipTransition.allowedFrom(from)
                .forEach(transition ->
                        assertThat(from.mayBecome(transition.target())).isTrue());
    }

    @Test
    void ofAnExclusiveGroupOnlyOneCatalogueIsChosen() {
        CatalogueChoice loose = choice(null);
        CatalogueChoice trade = choice("Trade");
        assertThat(CatalogueChoice.conflict(List.of(loose, choice(null), trade, choice("Retail"))))
                .isEmpty();
        assertThat(CatalogueChoice.conflict(List.of(loose, trade, choice("Trade"))))
                .contains("Trade");
    }

    private static CatalogueChoice choice(String group) {
        return new CatalogueChoice(UUID.randomUUID(), Optional.ofNullable(group));
    }
}

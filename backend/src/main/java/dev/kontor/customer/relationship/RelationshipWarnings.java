package dev.kontor.customer.relationship;

import dev.kontor.access.right.Right;
import dev.kontor.customer.customer.CustomerWarning;
import dev.kontor.customer.customer.CustomerWarning.WarningCode;
import dev.kontor.customer.customer.CustomerWarnings.WarningSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Where the relationship stands, and which released services are out of reach at present. */
@ApplicationScoped
class RelationshipWarnings implements WarningSource {

    private final Relationships relationships;

    RelationshipWarnings(Relationships relationships) {
        this.relationships = relationships;
    }

    @Override
    public Right right() {
        return Right.RELATIONSHIPS_READ;
    }

    @Override
    public List<CustomerWarning> of(UUID customerId) {
        RelationshipView relationship = relationships.read(customerId);
        List<CustomerWarning> found = new ArrayList<>();
        switch (relationship.status()) {
            case ACTIVE -> {}
            case REQUESTED -> found.add(CustomerWarning.of(WarningCode.REQUESTED));
            case REJECTED -> found.add(CustomerWarning.of(WarningCode.REJECTED).because(relationship.reason()));
            case BLOCKED -> found.add(CustomerWarning.of(WarningCode.BLOCKED).because(relationship.reason()));
        }
        List<String> heldBack = relationship.services().stream()
                .filter(service -> service.status() == ServiceStatus.ACTIVE && !service.accessible())
                .map(CustomerServiceView::name)
                .toList();
        if (!heldBack.isEmpty()) {
            found.add(CustomerWarning.of(WarningCode.SERVICES_HELD_BACK, heldBack));
        }
        return found;
    }
}

package dev.kontor.customer.approval;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.http.IfMatch;
import dev.kontor.customer.relationship.BusinessRelationship;
import dev.kontor.customer.relationship.CataloguesOfCustomers;
import dev.kontor.customer.relationship.RelationshipSteps;
import dev.kontor.customer.relationship.RelationshipView;
import dev.kontor.customer.relationship.Relationships;
import dev.kontor.customer.relationship.ServicesOfCustomers;
import dev.kontor.goods.offer.Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What staff gives to one customer and takes back, without a request. */
@ApplicationScoped
class Releases {

    private final RelationshipSteps steps;
    private final RequestDecisions decisions;
    private final ServicesOfCustomers services;
    private final CataloguesOfCustomers catalogues;
    private final Services offers;
    private final Relationships relationships;

    Releases(
            RelationshipSteps steps,
            RequestDecisions decisions,
            ServicesOfCustomers services,
            CataloguesOfCustomers catalogues,
            Services offers,
            Relationships relationships) {
        this.steps = steps;
        this.decisions = decisions;
        this.services = services;
        this.catalogues = catalogues;
        this.offers = offers;
        this.relationships = relationships;
    }

    /** 404 for a service that the reseller does not have, 409 while the relationship is not active (D5). */
    @Transactional
    RelationshipView service(UUID customerId, String code, ServiceRelease wanted, @Nullable IfMatch ifMatch) {
        BusinessRelationship row = active(customerId);
        IfMatch.check(ifMatch, row.version);
        offers.require(code, wanted.active());
        boolean changed = wanted.active() != services.released(customerId).contains(code);
        if (changed && wanted.active()) {
            services.release(Map.of(customerId, Set.of(code)));
            decisions.settle(customerId);
        } else if (changed) {
            services.revoke(customerId, code);
        }
        return changed ? changed(row, changes(code, wanted)) : relationships.view(customerId, row);
    }

    /** Releasing a catalogue releases ordering (D16); 409 for two of an exclusive group (D17). */
    @Transactional
    RelationshipView catalogues(UUID customerId, CatalogueRelease wanted, @Nullable IfMatch ifMatch) {
        BusinessRelationship row = active(customerId);
        IfMatch.require(ifMatch, row.version);
        Set<UUID> after = new LinkedHashSet<>(wanted.catalogueIds());
        List<String> before = catalogues.names(customerId);
        boolean added = catalogues.replace(customerId, after);
        List<FieldChange> changes = new ArrayList<>(
                FieldChange.between(Map.of("catalogues", before), Map.of("catalogues", catalogues.names(customerId))));
        if (added && !services.released(customerId).contains(Services.ORDER)) {
            services.release(Map.of(customerId, Set.of(Services.ORDER)));
            decisions.settle(customerId);
            changes.add(RelationshipSteps.released(Set.of(Services.ORDER)));
        }
        return changes.isEmpty() ? relationships.view(customerId, row) : changed(row, changes);
    }

    private BusinessRelationship active(UUID customerId) {
        BusinessRelationship row = steps.lock(customerId);
        row.requireActive();
        return row;
    }

    private RelationshipView changed(BusinessRelationship row, List<FieldChange> changes) {
        steps.changed(row, changes);
        return relationships.view(row.id, row);
    }

    private static List<FieldChange> changes(String code, ServiceRelease wanted) {
        List<FieldChange> changes = new ArrayList<>();
        changes.add(
                wanted.active() ? RelationshipSteps.released(Set.of(code)) : RelationshipSteps.revoked(Set.of(code)));
        if (wanted.reason() != null) {
            changes.add(new FieldChange("reason", null, wanted.reason()));
        }
        return changes;
    }

    /** All catalogues that a customer may order from. */
    public record CatalogueRelease(@NotNull @Size(max = 100) List<@NotNull UUID> catalogueIds) {}

    /** Whether a customer may use a service, and why that changes. */
    public record ServiceRelease(
            @NotNull Boolean active,
            @Size(max = 500) @Nullable String reason) {}
}

package dev.kontor.customer.approval;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.http.IfMatch;
import dev.kontor.customer.relationship.BusinessRelationship;
import dev.kontor.customer.relationship.OrderTermsInput;
import dev.kontor.customer.relationship.RelationshipRows;
import dev.kontor.customer.relationship.RelationshipSteps;
import dev.kontor.customer.relationship.RelationshipView;
import dev.kontor.customer.relationship.Relationships;
import dev.kontor.customer.relationship.TermsOfCustomers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The terms on which one customer orders, as staff sets them. */
@ApplicationScoped
class OrderTermsChanges {

    private final RelationshipRows rows;
    private final RelationshipSteps steps;
    private final TermsOfCustomers terms;
    private final Relationships relationships;

    OrderTermsChanges(
            RelationshipRows rows, RelationshipSteps steps, TermsOfCustomers terms, Relationships relationships) {
        this.rows = rows;
        this.steps = steps;
        this.terms = terms;
        this.relationships = relationships;
    }

    /** 422 for an unknown code, and for sending a number that is not stored (D21). */
    @Transactional
    RelationshipView change(UUID customerId, OrderTermsInput wanted, @Nullable IfMatch ifMatch) {
        BusinessRelationship row = rows.lock(customerId);
        IfMatch.require(ifMatch, row.version);
        List<FieldChange> changes = terms.change(row, wanted);
        if (!changes.isEmpty()) {
            steps.changed(row, changes);
        }
        return relationships.view(customerId, row);
    }
}

package dev.kontor.customer.approval;

import dev.kontor.base.shared.Problem;
import dev.kontor.customer.relationship.BusinessRelationship;
import dev.kontor.customer.relationship.RelationshipRows;
import dev.kontor.customer.relationship.RelationshipSteps;
import dev.kontor.customer.relationship.RelationshipTransition;
import dev.kontor.customer.relationship.RelationshipView;
import dev.kontor.customer.relationship.Relationships;
import dev.kontor.customer.request.RequestRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What staff decides about a relationship as a whole; open requests go with it. */
@ApplicationScoped
class RelationshipDecisions {

    private final RelationshipRows rows;
    private final RelationshipSteps steps;
    private final RequestRows requests;
    private final RequestDecisions decisions;
    private final ApprovalMails mails;
    private final Relationships relationships;

    RelationshipDecisions(
            RelationshipRows rows,
            RelationshipSteps steps,
            RequestRows requests,
            RequestDecisions decisions,
            ApprovalMails mails,
            Relationships relationships) {
        this.rows = rows;
        this.steps = steps;
        this.requests = requests;
        this.decisions = decisions;
        this.mails = mails;
        this.relationships = relationships;
    }

    /** 422 without the reason that a refusal needs, 409 naming what the present status allows. */
    @Transactional
    RelationshipView take(UUID customerId, RelationshipTransition transition, RelationshipDecision decision) {
        if (transition.needsReason()
                && (decision.reason() == null || decision.reason().isBlank())) {
            throw new Problem.Invalid("/reason", "required", "Say why; it is kept with your name.");
        }
        BusinessRelationship row = rows.lock(customerId);
        if (!transition.isAllowedFrom(row.status)) {
            throw row.status.cannotBecome(transition.target());
        }
        boolean told = withRequests(row, transition, decision);
        if (row.status != transition.target()) {
            become(row, transition, decision, told);
        }
        rows.flush();
        return relationships.view(customerId, row);
    }

    /** The first request is decided with the relationship; a block refuses what is still open. True when that was told. */
    private boolean withRequests(
            BusinessRelationship row, RelationshipTransition transition, RelationshipDecision decision) {
        List<UUID> open = requests.openOf(row.id);
        if (open.isEmpty()) {
            return false;
        }
        switch (transition) {
            case APPROVAL -> require(decisions.approve(open, NewDecision.with(decision.message()), told(decision)));
            case REJECTION -> require(decisions.reject(open, reason(decision), told(decision)));
            case BLOCK -> require(decisions.reject(open, reason(decision), Notice.NONE));
            case RELEASE -> throw new IllegalStateException("a blocked customer has no open request");
        }
        return transition != RelationshipTransition.BLOCK;
    }

    private void become(
            BusinessRelationship row, RelationshipTransition transition, RelationshipDecision decision, boolean told) {
        steps.take(row, transition.target(), decision.reason());
        if (!told) {
            mails.relationship(row, told(decision), transition);
        }
    }

    private static void require(Decision decision) {
        decision.refused().values().stream().findFirst().ifPresent(refusal -> {
            throw refusal;
        });
    }

    private static Notice told(RelationshipDecision decision) {
        return new Notice(decision.tells(), decision.message());
    }

    private static String reason(RelationshipDecision decision) {
        return Objects.requireNonNull(decision.reason());
    }
}

package dev.kontor.customer.approval;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.MultiLine;
import dev.kontor.base.shared.Problem;
import dev.kontor.customer.relationship.BusinessRelationship;
import dev.kontor.customer.relationship.RelationshipSteps;
import dev.kontor.customer.relationship.RelationshipTransition;
import dev.kontor.customer.relationship.RelationshipView;
import dev.kontor.customer.relationship.Relationships;
import dev.kontor.customer.relationship.TermsOfCustomers;
import dev.kontor.customer.relationship.TermsOfCustomers.OrderTermsInput;
import dev.kontor.customer.request.Grounds;
import dev.kontor.customer.request.RequestRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What staff decides about a relationship as a whole; open requests go with it. Also the terms on which the customer orders. */
@ApplicationScoped
class RelationshipDecisions {

    private final RelationshipSteps steps;
    private final RequestRows requests;
    private final RequestDecisions decisions;
    private final ApprovalMails mails;
    private final TermsOfCustomers terms;
    private final Relationships relationships;

    RelationshipDecisions(
            RelationshipSteps steps,
            RequestRows requests,
            RequestDecisions decisions,
            ApprovalMails mails,
            TermsOfCustomers terms,
            Relationships relationships) {
        this.steps = steps;
        this.requests = requests;
        this.decisions = decisions;
        this.mails = mails;
        this.terms = terms;
        this.relationships = relationships;
    }

    /** 422 without the reason that a refusal needs, 409 naming what the present status allows. */
    @Transactional
    RelationshipView take(UUID customerId, RelationshipTransition transition, RelationshipDecision decision) {
        if (transition.needsReason()
                && (decision.reason() == null || decision.reason().isBlank())) {
            throw new Problem.Invalid("/reason", "required", "Say why; it is kept with your name.");
        }
        BusinessRelationship row = steps.lock(customerId);
        if (!transition.isAllowedFrom(row.status)) {
            throw row.status.cannotBecome(transition.target());
        }
        boolean told = withRequests(row, transition, decision);
        if (row.status != transition.target()) {
            become(row, transition, decision, told);
        }
        steps.flush();
        return relationships.view(customerId, row);
    }

    /** The terms on which the customer orders; 422 for an unknown code, and for sending a number that is not stored (D21). */
    @Transactional
    RelationshipView changeTerms(UUID customerId, OrderTermsInput wanted, @Nullable IfMatch ifMatch) {
        BusinessRelationship row = steps.lock(customerId);
        IfMatch.require(ifMatch, row.version);
        List<FieldChange> changes = terms.change(row, wanted);
        if (!changes.isEmpty()) {
            steps.changed(row, changes);
        }
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
            case REJECTION -> require(decisions.reject(open, decision.grounds(), told(decision)));
            case BLOCK -> require(decisions.reject(open, decision.grounds(), Notice.NONE));
            case RELEASE -> throw new IllegalStateException("a blocked customer has no open request");
        }
        return transition != RelationshipTransition.BLOCK;
    }

    private void become(
            BusinessRelationship row, RelationshipTransition transition, RelationshipDecision decision, boolean told) {
        steps.take(row, transition.target(), decision.grounds());
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

    /**
     * Why a relationship gets another status, for the staff alone, and what the customer reads about it in the portal and,
     * unless {@code notifyCustomer} is false, in a mail.
     */
    public record RelationshipDecision(
            @Size(max = 500) @Nullable String reason,
            @MultiLine @Size(max = 2000) @Nullable String message,
            @Nullable Boolean notifyCustomer) {

        Grounds grounds() {
            return new Grounds(reason, message);
        }

        boolean tells() {
            return !Boolean.FALSE.equals(notifyCustomer);
        }
    }
}

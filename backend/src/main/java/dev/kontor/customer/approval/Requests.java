package dev.kontor.customer.approval;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.customer.relationship.RelationshipSteps;
import dev.kontor.customer.request.NewRequest;
import dev.kontor.customer.request.RequestFilter;
import dev.kontor.customer.request.RequestLists;
import dev.kontor.customer.request.RequestRows;
import dev.kontor.customer.request.RequestStatus;
import dev.kontor.customer.request.RequestView;
import dev.kontor.customer.request.ServiceRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests of customers for services, from the first one on (D1-D8). */
@ApplicationScoped
public class Requests {

    private final RequestOpenings openings;
    private final RequestRows rows;
    private final RequestDecisions decisions;
    private final RelationshipSteps relationships;
    private final RequestLists lists;
    private final CurrentActor actor;
    private final Clock clock;

    Requests(
            RequestOpenings openings,
            RequestRows rows,
            RequestDecisions decisions,
            RelationshipSteps relationships,
            RequestLists lists,
            CurrentActor actor,
            Clock clock) {
        this.openings = openings;
        this.rows = rows;
        this.decisions = decisions;
        this.relationships = relationships;
        this.lists = lists;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * A first request while the relationship is requested, and again after a rejection; a further one while it is
     * active. 409 {@code relationship-blocked} otherwise, 409 {@code already-requested} while the customer waits for one
     * of the services, 422 for a service that is not on offer.
     */
    @Transactional
    public RequestView open(NewRequest wanted) {
        return lists.view(openings.open(wanted));
    }

    /** 404 for an unknown request and for one of another reseller. */
    @Transactional
    public RequestStatus statusOf(UUID requestId) {
        return rows.require(requestId).status;
    }

    /** By staff, or by the rule of a site; 409 when it is not open any more. */
    @Transactional
    public RequestView approve(UUID requestId, NewDecision decision) {
        return decided(
                requestId, decisions.approve(List.of(requestId), decision, new Notice(true, decision.message())));
    }

    @Transactional
    RequestView reject(UUID requestId, String reason, @Nullable String message) {
        return decided(requestId, decisions.reject(List.of(requestId), reason, new Notice(true, message)));
    }

    /** Taken back by the customer who made it; 404 for a request of another customer. */
    @Transactional
    public RequestView withdraw(UUID requestId, UUID customerId) {
        relationships.lock(customerId);
        ServiceRequest request = rows.lock(List.of(requestId)).stream()
                .filter(found -> found.customerId.equals(customerId))
                .findFirst()
                .orElseThrow(() -> new Problem.NotFound("This request"));
        request.decide(RequestStatus.WITHDRAWN, null, actor.get(), clock.instant());
        rows.store(List.of(request));
        return lists.view(request);
    }

    /** The requests of a customer, newest first. */
    @Transactional
    public Page<RequestView> ofCustomer(UUID customerId, int limit, @Nullable String cursor) {
        RequestFilter filter = new RequestFilter();
        filter.customerId = customerId;
        filter.sort = "-createdAt";
        filter.limit = limit;
        filter.cursor = cursor;
        return lists.page(filter);
    }

    private RequestView decided(UUID requestId, Decision decision) {
        Problem refusal = decision.refused().get(requestId);
        if (refusal != null) {
            throw refusal;
        }
        return lists.view(decision.decided().getFirst());
    }
}

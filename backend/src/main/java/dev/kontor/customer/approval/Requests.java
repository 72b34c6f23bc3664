package dev.kontor.customer.approval;

import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.customer.relationship.BusinessRelationship;
import dev.kontor.customer.relationship.RelationshipStatus;
import dev.kontor.customer.relationship.RelationshipSteps;
import dev.kontor.customer.request.Grounds;
import dev.kontor.customer.request.NewRequest;
import dev.kontor.customer.request.RequestFilter;
import dev.kontor.customer.request.RequestKind;
import dev.kontor.customer.request.RequestLists;
import dev.kontor.customer.request.RequestRows;
import dev.kontor.customer.request.RequestStatus;
import dev.kontor.customer.request.RequestView;
import dev.kontor.customer.request.ServiceRequest;
import dev.kontor.customer.request.WrongState;
import dev.kontor.goods.offer.ServiceRef;
import dev.kontor.goods.offer.Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests of customers for services, from the first one on (D1-D8). */
@ApplicationScoped
public class Requests {

    private static final Duration TARGET = Duration.ofDays(2);

    private final RequestRows rows;
    private final RequestLists lists;
    private final RequestDecisions decisions;
    private final RelationshipSteps steps;
    private final Services services;
    private final ApprovalMails mails;
    private final Clock clock;

    Requests(
            RequestRows rows,
            RequestLists lists,
            RequestDecisions decisions,
            RelationshipSteps steps,
            Services services,
            ApprovalMails mails,
            Clock clock) {
        this.rows = rows;
        this.lists = lists;
        this.decisions = decisions;
        this.steps = steps;
        this.services = services;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * A first request while the relationship is requested, and again after a rejection; a further one while it is
     * active. 409 {@code relationship-blocked} otherwise, 409 {@code already-requested} while the customer waits for one
     * of the services, 422 for a service that is not on offer.
     */
    @Transactional
    public RequestView open(NewRequest wanted) {
        List<ServiceRef> asked = services.requireOffered(wanted.services(), "/services");
        BusinessRelationship relationship = steps.lock(wanted.customerId());
        RequestKind kind = kind(relationship, wanted);
        if (rows.isPending(wanted.customerId(), wanted.services())) {
            throw alreadyRequested("The customer waits for one of these services already.");
        }
        ServiceRequest request = request(wanted, kind);
        rows.add(request, wanted.services(), wanted.catalogueIds());
        mails.received(request, asked);
        return lists.read(request.id);
    }

    /** 404 for an unknown request and for one of another reseller. */
    @Transactional
    public Answer answerTo(UUID requestId) {
        ServiceRequest request = rows.require(requestId);
        return new Answer(request.status, request.message);
    }

    /** Where a request stands, and what the customer reads about the decision. */
    public record Answer(RequestStatus status, @Nullable String message) {}

    /** A rejected request once more, with everything that spoke against it; 409 for any other, and like {@link #open}. */
    @Transactional
    public UUID again(UUID requestId, @Nullable String note) {
        ServiceRequest before = rows.require(requestId);
        if (before.status != RequestStatus.REJECTED) {
            throw new WrongState(
                    "wrong-state", "Only a rejected request is made again.", before.status, before.status.allowed());
        }
        return open(before.again(
                        note,
                        services.offered(codes(before)),
                        rows.catalogues(List.of(requestId)).getOrDefault(requestId, List.of())))
                .id();
    }

    private List<String> codes(ServiceRequest request) {
        return rows.services(List.of(request.id)).getOrDefault(request.id, List.of()).stream()
                .map(ServiceRef::code)
                .toList();
    }

    /** By staff, or by the rule of a site; 409 when it is not open any more. */
    @Transactional
    public RequestView approve(UUID requestId, NewDecision decision) {
        return decided(
                requestId, decisions.approve(List.of(requestId), decision, new Notice(true, decision.message())));
    }

    @Transactional
    RequestView reject(UUID requestId, Grounds why) {
        return decided(requestId, decisions.reject(List.of(requestId), why, new Notice(true, why.message())));
    }

    /** Taken back by the customer who made it; 404 for a request of another customer. */
    @Transactional
    public RequestView withdraw(UUID requestId, UUID customerId) {
        return lists.read(decisions.withdraw(requestId, customerId).id);
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
        return lists.read(requestId);
    }

    private RequestKind kind(BusinessRelationship relationship, NewRequest wanted) {
        return switch (relationship.status) {
            case ACTIVE -> RequestKind.FURTHER;
            case BLOCKED -> throw relationship.status.notActive();
            case REJECTED -> {
                steps.take(relationship, RelationshipStatus.REQUESTED, Grounds.NONE);
                yield RequestKind.FIRST;
            }
            case REQUESTED -> {
                if (rows.hasOpenFirst(wanted.customerId())) {
                    throw alreadyRequested("The customer's first request is still open.");
                }
                yield RequestKind.FIRST;
            }
        };
    }

    private ServiceRequest request(NewRequest wanted, RequestKind kind) {
        Instant now = clock.instant();
        ServiceRequest request = new ServiceRequest();
        request.id = Ids.next();
        request.customerId = wanted.customerId();
        request.kind = kind;
        request.status = RequestStatus.OPEN;
        request.note = wanted.note();
        request.siteId = wanted.siteId();
        request.siteName = wanted.siteName();
        request.risks = List.copyOf(wanted.risks());
        request.createdAt = now;
        request.dueAt = now.plus(wanted.target() == null ? TARGET : wanted.target());
        return request;
    }

    private static Problem alreadyRequested(String detail) {
        return new Problem.Conflict("already-requested", detail);
    }
}

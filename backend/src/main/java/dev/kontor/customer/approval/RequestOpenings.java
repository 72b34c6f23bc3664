package dev.kontor.customer.approval;

import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Problem;
import dev.kontor.customer.relationship.BusinessRelationship;
import dev.kontor.customer.relationship.RelationshipStatus;
import dev.kontor.customer.relationship.RelationshipSteps;
import dev.kontor.customer.request.NewRequest;
import dev.kontor.customer.request.RequestKind;
import dev.kontor.customer.request.RequestRows;
import dev.kontor.customer.request.RequestStatus;
import dev.kontor.customer.request.ServiceRequest;
import dev.kontor.goods.offer.ServiceRef;
import dev.kontor.goods.offer.Services;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How a request comes to be: of which kind, and when it is refused. */
@ApplicationScoped
class RequestOpenings {

    private static final Duration TARGET = Duration.ofDays(2);

    private final RequestRows rows;
    private final RelationshipSteps steps;
    private final Services services;
    private final ApprovalMails mails;
    private final Clock clock;

    RequestOpenings(RequestRows rows, RelationshipSteps steps, Services services, ApprovalMails mails, Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.services = services;
        this.mails = mails;
        this.clock = clock;
    }

    ServiceRequest open(NewRequest wanted) {
        List<ServiceRef> asked = services.requireOffered(wanted.services(), "/services");
        BusinessRelationship relationship = steps.lock(wanted.customerId());
        RequestKind kind = kind(relationship, wanted);
        if (rows.isPending(wanted.customerId(), wanted.services())) {
            throw alreadyRequested("The customer waits for one of these services already.");
        }
        ServiceRequest request = request(wanted, kind);
        rows.add(request, wanted.services(), wanted.catalogueIds());
        mails.received(request, asked);
        return request;
    }

    private RequestKind kind(BusinessRelationship relationship, NewRequest wanted) {
        return switch (relationship.status) {
            case ACTIVE -> RequestKind.FURTHER;
            case BLOCKED -> throw relationship.status.notActive();
            case REJECTED -> {
                steps.take(relationship, RelationshipStatus.REQUESTED, null);
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

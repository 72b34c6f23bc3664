package dev.kontor.customer.approval;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.relationship.BusinessRelationship;
import dev.kontor.customer.relationship.RelationshipStatus;
import dev.kontor.customer.relationship.RelationshipSteps;
import dev.kontor.customer.request.Grounds;
import dev.kontor.customer.request.RequestRows;
import dev.kontor.customer.request.RequestStatus;
import dev.kontor.customer.request.ServiceRequest;
import dev.kontor.goods.offer.ServiceRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Approves and rejects: one request or a thousand, with the same handful of statements. Also withdraws. */
@ApplicationScoped
class RequestDecisions {

    private final RequestRows requests;
    private final RelationshipSteps steps;
    private final Grants grants;
    private final ApprovalMails mails;
    private final Sql sql;
    private final CurrentActor actor;
    private final Clock clock;

    RequestDecisions(
            RequestRows requests,
            RelationshipSteps steps,
            Grants grants,
            ApprovalMails mails,
            Sql sql,
            CurrentActor actor,
            Clock clock) {
        this.requests = requests;
        this.steps = steps;
        this.grants = grants;
        this.mails = mails;
        this.sql = sql;
        this.actor = actor;
        this.clock = clock;
    }

    /** The relationship where it is the first request, the services, the catalogues and the class, together. */
    @Transactional
    Decision approve(Collection<UUID> ids, NewDecision wanted, Notice notice) {
        Decision decision = begin(ids);
        Map<UUID, Set<UUID>> catalogues = grants.catalogues(decision, wanted);
        Grounds why = new Grounds(null, wanted.message());
        decision.each(request -> approve(request, decision, why));
        catalogues.keySet().retainAll(decision.customers());
        Map<UUID, List<ServiceRef>> services = grants.services(decision, wanted);
        grants.release(decision, services, catalogues);
        grants.moveToClass(decision, wanted);
        finish(decision);
        mails.decided(decision, services, notice);
        return decision;
    }

    /** The grounds are kept with the name of who gave them. */
    @Transactional
    Decision reject(Collection<UUID> ids, Grounds why, Notice notice) {
        Decision decision = begin(ids);
        decision.each(request -> reject(request, decision, why));
        finish(decision);
        mails.decided(decision, requests.services(Decision.ids(decision.decided())), notice);
        return decision;
    }

    /** Taken back by the customer who made it; 404 for a request of another customer. */
    @Transactional
    ServiceRequest withdraw(UUID requestId, UUID customerId) {
        steps.lock(customerId);
        ServiceRequest request = requests.lock(List.of(requestId)).stream()
                .filter(found -> found.customerId.equals(customerId))
                .findFirst()
                .orElseThrow(() -> new Problem.NotFound("This request"));
        request.decide(RequestStatus.WITHDRAWN, Grounds.NONE, actor.get(), clock.instant());
        requests.store(List.of(request));
        return request;
    }

    /** Approves the open requests whose services were all released without them, so that they leave the inbox. */
    void settle(UUID customerId) {
        List<UUID> answered = sql.query("""
                        select r.id from service_request r
                         where r.reseller_id = :reseller and r.customer_id = :customer and r.status = 'OPEN'
                           and not exists (
                             select 1 from service_request_service s
                              where s.reseller_id = :reseller and s.request_id = r.id and not exists (
                                select 1 from customer_service c
                                 where c.reseller_id = :reseller and c.customer_id = :customer
                                   and c.service_code = s.service_code))""").bind("customer", customerId).list(UUID.class);
        List<ServiceRequest> locked = requests.lock(answered);
        locked.forEach(request -> request.decide(RequestStatus.APPROVED, Grounds.NONE, actor.get(), clock.instant()));
        requests.store(locked);
    }

    private Decision begin(Collection<UUID> ids) {
        Map<UUID, BusinessRelationship> locked = steps.lockOfRequests(ids);
        return new Decision(ids, requests.lock(ids), locked);
    }

    private void approve(ServiceRequest request, Decision decision, Grounds why) {
        BusinessRelationship relationship = decision.relationship(request);
        if (request.status == RequestStatus.OPEN && !relationship.status.givesAccess()) {
            throw relationship.status.notActive();
        }
        request.decide(RequestStatus.APPROVED, why, actor.get(), clock.instant());
        if (relationship.status == RelationshipStatus.REQUESTED) {
            decision.changes(request.customerId).addAll(steps.become(relationship, RelationshipStatus.ACTIVE, why));
        }
    }

    private void reject(ServiceRequest request, Decision decision, Grounds why) {
        BusinessRelationship relationship = decision.relationship(request);
        request.decide(RequestStatus.REJECTED, why, actor.get(), clock.instant());
        List<FieldChange> changes = decision.changes(request.customerId);
        if (relationship.status == RelationshipStatus.REQUESTED) {
            changes.addAll(steps.become(relationship, RelationshipStatus.REJECTED, why));
        } else {
            changes.add(new FieldChange("rejected", null, why.reason()));
            changes.addAll(RelationshipSteps.said(new Grounds(null, why.message())));
        }
    }

    private void finish(Decision decision) {
        requests.store(decision.decided());
        steps.store(decision.relationships());
        decision.changes().forEach(steps::record);
        steps.follow(decision.relationships());
    }
}

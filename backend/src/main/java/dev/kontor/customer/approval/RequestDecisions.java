package dev.kontor.customer.approval;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.customer.customer.Customers;
import dev.kontor.customer.relationship.BusinessRelationship;
import dev.kontor.customer.relationship.CataloguesOfCustomers;
import dev.kontor.customer.relationship.RelationshipRows;
import dev.kontor.customer.relationship.RelationshipStatus;
import dev.kontor.customer.relationship.RelationshipSteps;
import dev.kontor.customer.relationship.ServicesOfCustomers;
import dev.kontor.customer.request.RequestRows;
import dev.kontor.customer.request.RequestStatus;
import dev.kontor.customer.request.ServiceRequest;
import dev.kontor.goods.offer.ServiceRef;
import dev.kontor.goods.offer.Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Approves and rejects: one request or a thousand, with the same handful of statements. */
@ApplicationScoped
class RequestDecisions {

    private final RequestRows requests;
    private final RelationshipRows relationships;
    private final RelationshipSteps steps;
    private final ServicesOfCustomers services;
    private final CataloguesOfCustomers catalogues;
    private final Services offers;
    private final Customers customers;
    private final ApprovalMails mails;
    private final CurrentActor actor;
    private final Clock clock;

    // ten, because an approval touches everything that a customer can be given
    RequestDecisions(
            RequestRows requests,
            RelationshipRows relationships,
            RelationshipSteps steps,
            ServicesOfCustomers services,
            CataloguesOfCustomers catalogues,
            Services offers,
            Customers customers,
            ApprovalMails mails,
            CurrentActor actor,
            Clock clock) {
        this.requests = requests;
        this.relationships = relationships;
        this.steps = steps;
        this.services = services;
        this.catalogues = catalogues;
        this.offers = offers;
        this.customers = customers;
        this.mails = mails;
        this.actor = actor;
        this.clock = clock;
    }

    /** The relationship where it is the first request, the services, the catalogues and the class, together. */
    @Transactional
    Decision approve(Collection<UUID> ids, NewDecision wanted, Notice notice) {
        Decision decision = begin(ids);
        Map<UUID, Set<UUID>> asked = wantedCatalogues(decision, wanted);
        catalogues.refusals(asked).forEach(decision::refuse);
        decision.each(request -> approve(request, decision));
        asked.keySet().retainAll(decision.customers());
        Map<UUID, List<ServiceRef>> released = services(decision, wanted);
        release(decision, released, asked);
        if (wanted.classId() != null) {
            // a class is named for a single request only
            decision.customers().forEach(customer -> customers.moveToClass(customer, wanted.classId()));
        }
        finish(decision);
        mails.decided(decision, released, null, notice);
        return decision;
    }

    /** The reason is kept with the name of who gave it. */
    @Transactional
    Decision reject(Collection<UUID> ids, String reason, Notice notice) {
        Decision decision = begin(ids);
        decision.each(request -> reject(request, decision, reason));
        finish(decision);
        mails.decided(decision, requests.services(Decision.ids(decision.decided())), reason, notice);
        return decision;
    }

    private Decision begin(Collection<UUID> ids) {
        Map<UUID, BusinessRelationship> locked = relationships.lockOfRequests(ids);
        return new Decision(ids, requests.lock(ids), locked);
    }

    private void approve(ServiceRequest request, Decision decision) {
        BusinessRelationship relationship = decision.relationship(request);
        if (request.status == RequestStatus.OPEN && !relationship.status.givesAccess()) {
            throw relationship.status.notActive();
        }
        request.decide(RequestStatus.APPROVED, null, actor.get(), clock.instant());
        if (relationship.status == RelationshipStatus.REQUESTED) {
            decision.changes(request.customerId).addAll(steps.become(relationship, RelationshipStatus.ACTIVE, null));
        }
    }

    private void reject(ServiceRequest request, Decision decision, String reason) {
        BusinessRelationship relationship = decision.relationship(request);
        request.decide(RequestStatus.REJECTED, reason, actor.get(), clock.instant());
        List<FieldChange> changes = decision.changes(request.customerId);
        if (relationship.status == RelationshipStatus.REQUESTED) {
            changes.addAll(steps.become(relationship, RelationshipStatus.REJECTED, reason));
        } else {
            changes.add(new FieldChange("rejected", null, reason));
        }
    }

    private void release(Decision decision, Map<UUID, List<ServiceRef>> asked, Map<UUID, Set<UUID>> wantedCatalogues) {
        Map<UUID, Set<String>> released = new LinkedHashMap<>();
        for (ServiceRequest request : decision.decided()) {
            Set<String> codes = released.computeIfAbsent(request.customerId, id -> new LinkedHashSet<>());
            asked.getOrDefault(request.id, List.of()).forEach(service -> codes.add(service.code()));
            if (wantedCatalogues.containsKey(request.customerId)) {
                codes.add(Services.ORDER);
            }
        }
        catalogues.release(wantedCatalogues);
        services.release(released);
        released.values().removeIf(Set::isEmpty);
        relationships.raise(decision.unmoved(released.keySet()));
        released.forEach((customer, codes) -> decision.changes(customer).add(RelationshipSteps.released(codes)));
    }

    /** What each decided request gets: what it asked for, unless somebody chose otherwise. */
    private Map<UUID, List<ServiceRef>> services(Decision decision, NewDecision wanted) {
        List<UUID> ids = Decision.ids(decision.decided());
        if (wanted.services() == null) {
            return requests.services(ids);
        }
        List<ServiceRef> chosen = offers.requireOffered(wanted.services(), "/services");
        return ids.stream().collect(Collectors.toMap(id -> id, id -> chosen));
    }

    private Map<UUID, Set<UUID>> wantedCatalogues(Decision decision, NewDecision wanted) {
        Map<UUID, List<UUID>> asked = requests.catalogues(Decision.ids(decision.found()));
        Map<UUID, Set<UUID>> byCustomer = new LinkedHashMap<>();
        for (ServiceRequest request : decision.found()) {
            List<UUID> ids =
                    wanted.catalogueIds() != null ? wanted.catalogueIds() : asked.getOrDefault(request.id, List.of());
            if (!ids.isEmpty()) {
                byCustomer
                        .computeIfAbsent(request.customerId, id -> new LinkedHashSet<>())
                        .addAll(ids);
            }
        }
        return byCustomer;
    }

    private void finish(Decision decision) {
        requests.store(decision.decided());
        relationships.store(decision.relationships());
        decision.changes().forEach(steps::record);
        decision.customers().forEach(steps::servicesChanged);
        steps.follow(decision.relationships());
    }
}

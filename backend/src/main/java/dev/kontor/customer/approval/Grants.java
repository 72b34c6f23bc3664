package dev.kontor.customer.approval;

import dev.kontor.customer.customer.Customers;
import dev.kontor.customer.relationship.CataloguesOfCustomers;
import dev.kontor.customer.relationship.RelationshipSteps;
import dev.kontor.customer.relationship.ServicesOfCustomers;
import dev.kontor.customer.request.RequestRows;
import dev.kontor.customer.request.ServiceRequest;
import dev.kontor.goods.offer.ServiceRef;
import dev.kontor.goods.offer.Services;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What an approval gives: services, catalogues and a class. */
@ApplicationScoped
class Grants {

    private final RequestRows requests;
    private final RelationshipSteps relationships;
    private final ServicesOfCustomers services;
    private final CataloguesOfCustomers catalogues;
    private final Services offers;
    private final Customers customers;

    Grants(
            RequestRows requests,
            RelationshipSteps relationships,
            ServicesOfCustomers services,
            CataloguesOfCustomers catalogues,
            Services offers,
            Customers customers) {
        this.requests = requests;
        this.relationships = relationships;
        this.services = services;
        this.catalogues = catalogues;
        this.offers = offers;
        this.customers = customers;
    }

    /** By customer; requests whose catalogues do not go together are refused. */
    Map<UUID, Set<UUID>> catalogues(Decision decision, NewDecision wanted) {
        Map<UUID, Set<UUID>> asked = wantedCatalogues(decision, wanted);
        catalogues.refusals(asked).forEach(decision::refuse);
        return asked;
    }

    /** What each decided request gets: what it asked for, unless somebody chose otherwise. */
    Map<UUID, List<ServiceRef>> services(Decision decision, NewDecision wanted) {
        List<UUID> ids = Decision.ids(decision.decided());
        if (wanted.services() == null) {
            return requests.services(ids);
        }
        List<ServiceRef> chosen = offers.requireOffered(wanted.services(), "/services");
        return ids.stream().collect(Collectors.toMap(id -> id, id -> chosen));
    }

    /** All of it, for each customer together. */
    void release(Decision decision, Map<UUID, List<ServiceRef>> asked, Map<UUID, Set<UUID>> wantedCatalogues) {
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

    /** A class is named for a single request only; 422 where the price guard refuses it and there is no reason. */
    void moveToClass(Decision decision, NewDecision wanted) {
        UUID classId = wanted.classId();
        if (classId != null) {
            decision.customers().forEach(customer -> customers.moveToClass(customer, classId, wanted.overrideReason()));
        }
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
}

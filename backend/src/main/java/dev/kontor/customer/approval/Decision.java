package dev.kontor.customer.approval;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.shared.Problem;
import dev.kontor.customer.relationship.BusinessRelationship;
import dev.kontor.customer.request.ServiceRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Requests that are being decided together, and what comes of it for each customer. */
public final class Decision {

    private final List<ServiceRequest> found;
    private final Map<UUID, BusinessRelationship> relationships;
    private final List<ServiceRequest> decided = new ArrayList<>();
    private final Map<UUID, Problem> refused = new LinkedHashMap<>();
    private final Map<UUID, List<FieldChange>> changes = new LinkedHashMap<>();

    public Decision(
            Collection<UUID> wanted, List<ServiceRequest> found, Map<UUID, BusinessRelationship> relationships) {
        this.found = found;
        this.relationships = relationships;
        wanted.forEach(id -> refused.put(id, new Problem.NotFound("This request")));
        found.forEach(request -> refused.remove(request.id));
    }

    /** Decides one by one; a request that refuses stays as it is. */
    public void each(Consumer<ServiceRequest> step) {
        for (ServiceRequest request : found) {
            if (!refused.containsKey(request.id)) {
                try {
                    step.accept(request);
                    decided.add(request);
                } catch (Problem problem) {
                    refused.put(request.id, problem);
                }
            }
        }
    }

    public void refuse(UUID customerId, Problem problem) {
        found.stream()
                .filter(request -> request.customerId.equals(customerId))
                .forEach(request -> refused.put(request.id, problem));
    }

    public List<ServiceRequest> found() {
        return found;
    }

    public List<ServiceRequest> decided() {
        return decided;
    }

    public Map<UUID, Problem> refused() {
        return refused;
    }

    public BusinessRelationship relationship(ServiceRequest request) {
        return Objects.requireNonNull(relationships.get(request.customerId));
    }

    /** Those of which a request was decided. */
    public List<BusinessRelationship> relationships() {
        return decided.stream().map(this::relationship).distinct().toList();
    }

    /** Those of the customers whose relationship took no step. */
    public List<UUID> unmoved(Collection<UUID> customers) {
        return customers.stream()
                .filter(customer -> !Objects.requireNonNull(relationships.get(customer)).moved)
                .toList();
    }

    /** To be added to, while it is decided. */
    public List<FieldChange> changes(UUID customerId) {
        return changes.computeIfAbsent(customerId, id -> new ArrayList<>());
    }

    public Map<UUID, List<FieldChange>> changes() {
        return changes;
    }

    public Set<UUID> customers() {
        return decided.stream().map(request -> request.customerId).collect(Collectors.toSet());
    }

    public static List<UUID> ids(List<ServiceRequest> requests) {
        return requests.stream().map(request -> request.id).toList();
    }
}

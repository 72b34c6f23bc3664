package dev.kontor.customer.relationship;

import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryView;
import dev.kontor.base.shared.Page;
import dev.kontor.customer.customer.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The business relationships with customers (D4-D6). A customer without a written one was entered by staff: active. */
@ApplicationScoped
public class Relationships {

    private final RelationshipSteps steps;
    private final ServicesOfCustomers services;
    private final CataloguesOfCustomers catalogues;
    private final TermsOfCustomers terms;
    private final Customers customers;
    private final History history;

    Relationships(
            RelationshipSteps steps,
            ServicesOfCustomers services,
            CataloguesOfCustomers catalogues,
            TermsOfCustomers terms,
            Customers customers,
            History history) {
        this.steps = steps;
        this.services = services;
        this.catalogues = catalogues;
        this.terms = terms;
        this.customers = customers;
        this.history = history;
    }

    /** Active for a customer of whom nothing else is known. */
    @Transactional
    public RelationshipStatus statusOf(UUID customerId) {
        return of(customerId).status();
    }

    /** Like {@link #statusOf}, with what the customer may read about it. */
    @Transactional
    public RelationshipRef of(UUID customerId) {
        return steps.find(customerId)
                .map(row -> new RelationshipRef(row.status, row.since, row.message))
                .orElse(RelationshipRef.UNWRITTEN);
    }

    /** Every service on offer, and where the customer stands with it (D11-D14). */
    @Transactional
    public List<CustomerServiceView> servicesOf(UUID customerId) {
        return services.list(customerId, statusOf(customerId));
    }

    /** The same as the customer sees it. */
    @Transactional
    public List<OwnService> ownServices(UUID customerId) {
        return services.own(customerId, statusOf(customerId));
    }

    /** A service and where its customer stands with it; {@code ordersLocked} when it may not ask for any. */
    public record OwnService(CustomerServiceView service, boolean ordersLocked) {}

    /** Whether the service is released and the relationship active, now, and no association keeps the customer from it (E23). */
    @Transactional
    public boolean mayUse(UUID customerId, String serviceCode) {
        return services.isUsable(customerId, serviceCode);
    }

    /**
     * A new or rejected customer asks for the relationship; its first request is opened next. 409 where there is one, 404
     * for an unknown customer.
     */
    @Transactional
    public void request(UUID customerId) {
        steps.request(customerId);
    }

    /** 404 for an unknown customer and for one of another reseller. */
    @Transactional
    public RelationshipView read(UUID customerId) {
        customers.require(customerId);
        return view(customerId, steps.find(customerId).orElse(null));
    }

    public RelationshipView view(UUID customerId, @Nullable BusinessRelationship row) {
        RelationshipStatus status = row == null ? RelationshipStatus.ACTIVE : row.status;
        return new RelationshipView(
                customerId,
                status,
                row == null ? null : row.since,
                row == null ? null : row.reason,
                row == null ? null : row.message,
                row == null ? null : row.decidedByName,
                RelationshipTransition.allowedFrom(status),
                services.list(customerId, status),
                catalogues.list(customerId),
                terms.read(customerId),
                row == null ? 0 : row.version);
    }

    @Transactional
    public Page<HistoryView> history(UUID customerId, int limit, @Nullable String cursor) {
        customers.require(customerId);
        return history.page(RelationshipSteps.SUBJECT, customerId, limit, cursor);
    }

    /** What other modules need to know of a relationship. */
    public record RelationshipRef(
            RelationshipStatus status,
            @Nullable Instant since,
            @Nullable String message) {

        static final RelationshipRef UNWRITTEN = new RelationshipRef(RelationshipStatus.ACTIVE, null, null);
    }
}

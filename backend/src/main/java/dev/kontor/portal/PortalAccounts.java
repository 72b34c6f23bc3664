package dev.kontor.portal;

import dev.kontor.approval.RelationshipStatus;
import dev.kontor.approval.Relationships;
import dev.kontor.customer.CustomerDeleted;
import dev.kontor.customer.CustomerRef;
import dev.kontor.customer.Customers;
import dev.kontor.identity.CustomerLoginView;
import dev.kontor.identity.CustomerPeople;
import dev.kontor.identity.NewCustomerInvitation;
import dev.kontor.shared.Page;
import dev.kontor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Access of a customer's people to the portal, as staff give and end it. 404 for a customer of another reseller. */
@ApplicationScoped
class PortalAccounts {

    private final Customers customers;
    private final Relationships relationships;
    private final CustomerPeople people;

    PortalAccounts(Customers customers, Relationships relationships, CustomerPeople people) {
        this.customers = customers;
        this.relationships = relationships;
        this.people = people;
    }

    @Transactional
    public Page<CustomerLoginView> page(UUID customerId, int limit, @Nullable String cursor) {
        return people.page(customers.require(customerId).id(), limit, cursor);
    }

    @Transactional
    public CustomerLoginView invite(UUID customerId, NewCustomerInvitation invitation) {
        CustomerRef customer = customers.require(customerId);
        RelationshipStatus status = relationships.statusOf(customerId);
        if (status == RelationshipStatus.REJECTED || status == RelationshipStatus.BLOCKED) {
            throw new Problem.Conflict(
                    "relationship-not-active", "The business relationship is %s; release it first.".formatted(status));
        }
        return people.invite(customerId, customer.displayName(), invitation);
    }

    @Transactional
    public void sendPasswordLink(UUID customerId, UUID loginId) {
        people.sendPasswordLink(customerId, customers.require(customerId).displayName(), loginId);
    }

    @Transactional
    public void remove(UUID customerId, UUID loginId) {
        people.remove(customers.require(customerId).id(), loginId);
    }

    void with(@Observes CustomerDeleted deleted) {
        people.removeAll(deleted.id());
    }
}

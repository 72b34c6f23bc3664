package dev.kontor.customer.portal;

import dev.kontor.access.person.CustomerLoginView;
import dev.kontor.access.person.CustomerPeople;
import dev.kontor.access.person.CustomerPeople.NewCustomerInvitation;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.customer.customer.CustomerRef;
import dev.kontor.customer.customer.Customers;
import dev.kontor.customer.relationship.RelationshipStatus;
import dev.kontor.customer.relationship.Relationships;
import jakarta.enterprise.context.ApplicationScoped;
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
}

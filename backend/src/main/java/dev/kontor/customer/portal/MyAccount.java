package dev.kontor.customer.portal;

import dev.kontor.access.person.CustomerLogins;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.customer.customer.Customers;
import dev.kontor.customer.customer.StoredCustomer;
import dev.kontor.customer.portal.MeView.MyCustomer;
import dev.kontor.customer.relationship.Relationships;
import dev.kontor.customer.relationship.Relationships.RelationshipRef;
import dev.kontor.customer.terms.AcceptedTerms;
import dev.kontor.tenant.reseller.ResellerView;
import dev.kontor.tenant.reseller.Resellers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The customer of the person who is signed in. */
@ApplicationScoped
class MyAccount {

    private final CustomerLogins logins;
    private final Customers customers;
    private final Relationships relationships;
    private final Resellers resellers;
    private final PortalSettings settings;
    private final AcceptedTerms terms;
    private final CurrentActor actor;

    MyAccount(
            CustomerLogins logins,
            Customers customers,
            Relationships relationships,
            Resellers resellers,
            PortalSettings settings,
            AcceptedTerms terms,
            CurrentActor actor) {
        this.logins = logins;
        this.customers = customers;
        this.relationships = relationships;
        this.resellers = resellers;
        this.settings = settings;
        this.terms = terms;
        this.actor = actor;
    }

    // one statement for each thing that the app's frame shows, asked once when it opens
    @Transactional
    public MeView read() {
        StoredCustomer customer = customers.stored(actor.customerId());
        RelationshipRef relationship = relationships.of(customer.id());
        ResellerView reseller = resellers.require(actor.resellerId());
        PortalSettingsView portal = settings.current();
        return new MeView(
                logins.person(actor.get().id()),
                MyCustomer.of(customer),
                new MeView.MyRelationship(relationship.status(), relationship.message()),
                new MeView.MyReseller(reseller.slug(), reseller.name(), portal.branding()),
                portal.editableFields(),
                terms.pending(customer.id()).size(),
                customer.version());
    }
}

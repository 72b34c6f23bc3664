package dev.kontor.portal;

import dev.kontor.customer.Customers;
import dev.kontor.customer.StoredCustomer;
import dev.kontor.http.IfMatch;
import dev.kontor.identity.CustomerLogins;
import dev.kontor.reseller.ResellerView;
import dev.kontor.reseller.Resellers;
import dev.kontor.shared.Actor;
import dev.kontor.shared.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customer of the person who is signed in. */
@ApplicationScoped
class MyAccount {

    private final CustomerLogins logins;
    private final Customers customers;
    private final Resellers resellers;
    private final PortalSettings settings;
    private final CurrentActor actor;

    MyAccount(
            CustomerLogins logins,
            Customers customers,
            Resellers resellers,
            PortalSettings settings,
            CurrentActor actor) {
        this.logins = logins;
        this.customers = customers;
        this.resellers = resellers;
        this.settings = settings;
        this.actor = actor;
    }

    /** The customer to whom the session belongs; nothing of a request ever names another. */
    UUID customerId() {
        return Objects.requireNonNull(actor.get().customerId());
    }

    // person, customer, reseller and settings: four statements, asked once per page load
    @Transactional
    public MeView read() {
        Actor me = actor.get();
        StoredCustomer customer = customers.stored(customerId());
        ResellerView reseller = resellers.require(actor.resellerId());
        PortalSettingsView portal = settings.current();
        return new MeView(
                logins.person(me.id()),
                MyCustomer.of(customer),
                new MeView.MyRelationship(RelationshipStatus.ACTIVE, null),
                new MeView.MyReseller(reseller.slug(), reseller.name(), portal.branding()),
                portal.editableFields(),
                0,
                customer.version());
    }

    /** 422 {@code not-allowed} at every field that the reseller keeps to itself, 412 for another version. */
    @Transactional
    public MeView change(ProfileChange wanted, @Nullable IfMatch ifMatch) {
        StoredCustomer before = customers.stored(customerId());
        Profile profile = new Profile(before.input(), settings.current().editableFields());
        customers.change(before.id(), profile.changed(wanted), ifMatch);
        return read();
    }
}

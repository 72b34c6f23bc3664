package dev.kontor.portal;

import dev.kontor.approval.RelationshipRef;
import dev.kontor.approval.Relationships;
import dev.kontor.customer.CustomerInput;
import dev.kontor.customer.Customers;
import dev.kontor.customer.StoredCustomer;
import dev.kontor.http.IfMatch;
import dev.kontor.identity.CustomerLogins;
import dev.kontor.registration.LegalTexts;
import dev.kontor.reseller.ResellerView;
import dev.kontor.reseller.Resellers;
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
    private final Relationships relationships;
    private final Resellers resellers;
    private final PortalSettings settings;
    private final LegalTexts texts;
    private final AddressLetters letters;
    private final CurrentActor actor;

    MyAccount(
            CustomerLogins logins,
            Customers customers,
            Relationships relationships,
            Resellers resellers,
            PortalSettings settings,
            LegalTexts texts,
            AddressLetters letters,
            CurrentActor actor) {
        this.logins = logins;
        this.customers = customers;
        this.relationships = relationships;
        this.resellers = resellers;
        this.settings = settings;
        this.texts = texts;
        this.letters = letters;
        this.actor = actor;
    }

    /** The customer to whom the session belongs; nothing in a request ever names another. */
    UUID customerId() {
        return Objects.requireNonNull(actor.get().customerId());
    }

    // one statement for each thing that the app's frame shows, asked once when it opens
    @Transactional
    public MeView read() {
        StoredCustomer customer = customers.stored(customerId());
        RelationshipRef relationship = relationships.of(customer.id());
        ResellerView reseller = resellers.require(actor.resellerId());
        PortalSettingsView portal = settings.current();
        return new MeView(
                logins.person(actor.get().id()),
                MyCustomer.of(customer),
                new MeView.MyRelationship(relationship.status(), relationship.reason()),
                new MeView.MyReseller(reseller.slug(), reseller.name(), portal.branding()),
                portal.editableFields(),
                texts.pending(customer.id()).size(),
                customer.version());
    }

    /**
     * 422 {@code not-allowed} at every field that the reseller keeps to itself, 412 for another version. Another e-mail
     * address is told to the old one.
     */
    @Transactional
    public MeView change(ProfileChange wanted, @Nullable IfMatch ifMatch) {
        StoredCustomer before = customers.stored(customerId());
        CustomerInput after = new Profile(before.input(), settings.current().editableFields()).changed(wanted);
        customers.change(before.id(), after, ifMatch);
        letters.changed(before, after.email());
        return read();
    }
}

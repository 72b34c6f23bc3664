package dev.kontor.customer.portal;

import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.customer.customer.CustomerInput;
import dev.kontor.customer.customer.Customers;
import dev.kontor.customer.customer.StoredCustomer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** What people change of their own customer. */
@ApplicationScoped
class ProfileChanges {

    private final MyAccount account;
    private final Customers customers;
    private final PortalSettings settings;
    private final AddressLetters letters;
    private final CurrentActor actor;

    ProfileChanges(
            MyAccount account,
            Customers customers,
            PortalSettings settings,
            AddressLetters letters,
            CurrentActor actor) {
        this.account = account;
        this.customers = customers;
        this.settings = settings;
        this.letters = letters;
        this.actor = actor;
    }

    /**
     * 422 {@code not-allowed} at every field that the reseller keeps to itself, 412 for another version. Another e-mail
     * address is told to the old one.
     */
    @Transactional
    public MeView change(ProfileChange wanted, @Nullable IfMatch ifMatch) {
        StoredCustomer before = customers.stored(actor.customerId());
        CustomerInput after = new Profile(before.input(), settings.current().editableFields()).changed(wanted);
        customers.change(before.id(), after, ifMatch);
        letters.changed(before, after.email());
        return account.read();
    }
}

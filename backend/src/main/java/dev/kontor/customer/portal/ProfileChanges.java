package dev.kontor.customer.portal;

import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.customer.customer.CustomerFields;
import dev.kontor.customer.customer.CustomerInput;
import dev.kontor.customer.customer.Customers;
import dev.kontor.customer.customer.Customers.CustomerWriting;
import dev.kontor.customer.customer.StoredCustomer;
import dev.kontor.tenant.mail.Mails;
import dev.kontor.tenant.mail.NewMail;
import dev.kontor.tenant.template.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people change of their own customer. */
@ApplicationScoped
class ProfileChanges {

    private final MyAccount account;
    private final Customers customers;
    private final PortalSettings settings;
    private final Mails mails;
    private final CurrentActor actor;

    ProfileChanges(MyAccount account, Customers customers, PortalSettings settings, Mails mails, CurrentActor actor) {
        this.account = account;
        this.customers = customers;
        this.settings = settings;
        this.mails = mails;
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
        customers.change(before.id(), after, new CustomerWriting(ifMatch, null));
        tellOldAddress(before, after.email());
        return account.read();
    }

    /** So that nobody is shut out unseen (T12); silent when the address stays or there was none. */
    private void tellOldAddress(StoredCustomer before, @Nullable String address) {
        CustomerInput customer = before.input();
        String old = customer.email();
        if (old == null || old.equals(address)) {
            return;
        }
        String name = customer.displayName();
        Map<String, String> values =
                Map.of("person.name", name, "customer.name", name, "address", address == null ? "-" : address);
        mails.queue(new NewMail(MailKind.ADDRESS_CHANGED, customer.language(), old, name, before.id(), values, null));
    }

    /** A customer's data and which of it the customer's own people may edit. */
    record Profile(CustomerInput present, List<ProfileField> allowed) {

        /** 422 {@code not-allowed} at every field that the reseller keeps to itself. */
        CustomerInput changed(ProfileChange wanted) {
            CustomerInput everything = with(wanted, List.of(ProfileField.values()));
            List<Problem.FieldError> errors = Arrays.stream(ProfileField.values())
                    .filter(field -> !allowed.contains(field) && field.of(everything) != null)
                    .filter(field -> !Objects.equals(field.of(everything), field.of(present)))
                    .map(field -> new Problem.FieldError("/" + field, "not-allowed", "This cannot be changed here."))
                    .toList();
            Problem.Invalid.requireNone(errors, "not-allowed", "Some fields cannot be changed here.");
            return with(wanted, allowed);
        }

        private CustomerInput with(ProfileChange wanted, List<ProfileField> fields) {
            Map<String, @Nullable Object> values = new HashMap<>();
            fields.forEach(field -> values.put(field.name(), field.of(wanted)));
            return CustomerFields.with(present, values);
        }
    }
}

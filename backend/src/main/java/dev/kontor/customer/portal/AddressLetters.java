package dev.kontor.customer.portal;

import dev.kontor.customer.customer.CustomerInput;
import dev.kontor.customer.customer.StoredCustomer;
import dev.kontor.tenant.mail.Mails;
import dev.kontor.tenant.mail.NewMail;
import dev.kontor.tenant.template.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the old e-mail address that there is another one, so that nobody is shut out unseen (T12). */
@ApplicationScoped
class AddressLetters {

    private static final String NONE = "-";

    private final Mails mails;

    AddressLetters(Mails mails) {
        this.mails = mails;
    }

    /** In the caller's transaction; silent when the address stays or there was none. */
    void changed(StoredCustomer before, @Nullable String address) {
        CustomerInput customer = before.input();
        String old = customer.email();
        if (old == null || old.equals(address)) {
            return;
        }
        String name = customer.displayName();
        Map<String, String> values =
                Map.of("person.name", name, "customer.name", name, "address", address == null ? NONE : address);
        mails.queue(new NewMail(MailKind.ADDRESS_CHANGED, customer.language(), old, name, before.id(), values, null));
    }
}

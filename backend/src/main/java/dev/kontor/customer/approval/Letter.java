package dev.kontor.customer.approval;

import dev.kontor.access.staff.StaffContacts.StaffContact;
import dev.kontor.customer.customer.CustomerContact;
import dev.kontor.goods.offer.ServiceRef;
import dev.kontor.tenant.mail.NewMail;
import dev.kontor.tenant.template.MailKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A mail about a customer while it is being written; what is absent leaves its line out. */
final class Letter {

    private final CustomerContact customer;
    private final Map<String, String> values = new HashMap<>();

    Letter(CustomerContact customer) {
        this.customer = customer;
        put("customer.name", customer.displayName());
        put("customer.number", customer.number());
        put("person.name", customer.displayName());
    }

    Letter put(String placeholder, @Nullable String value) {
        if (value != null) {
            values.put(placeholder, value);
        }
        return this;
    }

    Letter services(List<ServiceRef> services) {
        return put("services", services.stream().map(ServiceRef::name).collect(Collectors.joining(", ")));
    }

    /** Nothing for a customer without an address. */
    Optional<NewMail> toCustomer(MailKind kind, @Nullable String dedupeKey) {
        return Optional.ofNullable(customer.email())
                .map(email -> new NewMail(
                        kind, customer.language(), email, customer.displayName(), customer.id(), values, dedupeKey));
    }

    NewMail toStaff(StaffContact person, String language, String dedupeKey) {
        Map<String, String> named = new HashMap<>(values);
        named.put("person.name", person.name());
        return new NewMail(
                MailKind.NEW_REQUEST_FOR_STAFF, language, person.email(), person.name(), null, named, dedupeKey);
    }
}

package dev.kontor.customer.registration;

import dev.kontor.access.person.CustomerLogins;
import dev.kontor.access.person.CustomerLogins.NewCustomerLogin;
import dev.kontor.access.secret.PasswordHash;
import dev.kontor.access.secret.Passwords;
import dev.kontor.base.shared.Secret;
import dev.kontor.customer.customer.Customers;
import dev.kontor.customer.customerclass.CustomerClasses;
import dev.kontor.customer.relationship.RelationshipStatus;
import dev.kontor.customer.relationship.Relationships;
import dev.kontor.customer.site.Site;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Whoever registers becomes a customer with a login. */
@ApplicationScoped
class Applicants {

    private final Customers customers;
    private final CustomerClasses classes;
    private final CustomerLogins logins;
    private final Relationships relationships;
    private final Passwords passwords;

    Applicants(
            Customers customers,
            CustomerClasses classes,
            CustomerLogins logins,
            Relationships relationships,
            Passwords passwords) {
        this.customers = customers;
        this.classes = classes;
        this.logins = logins;
        this.relationships = relationships;
        this.passwords = passwords;
    }

    /** 422 at {@code /password} for a weak one. */
    PasswordHash accept(Secret password, List<String> ownWords) {
        return passwords.accept(password, "/password", ownWords);
    }

    /** Nothing for an address that had access already. */
    Optional<UUID> become(Site site, Registration row, String resellersCurrency, PasswordHash password) {
        String email = Objects.requireNonNull(row.email);
        Optional<UUID> known = logins.customerOf(email);
        return known.isEmpty()
                ? Optional.of(begin(site, row, resellersCurrency, password))
                : known.filter(customer -> applyAgain(customer, email, password));
    }

    /** Somebody who was rejected; the customer stays as staff know it. */
    private boolean applyAgain(UUID customer, String email, PasswordHash password) {
        boolean rejected = relationships.statusOf(customer) == RelationshipStatus.REJECTED;
        if (rejected) {
            logins.renewPassword(email, password);
        }
        return rejected;
    }

    private UUID begin(Site site, Registration row, String resellersCurrency, PasswordHash password) {
        RegistrationFields fields = Objects.requireNonNull(row.fields);
        String currency = site.classId == null
                ? resellersCurrency
                : classes.require(site.classId).currency();
        UUID customer = customers
                .create(fields.customer(row.language, currency, site.classId, site.name))
                .id();
        logins.create(new NewCustomerLogin(customer, fields.email(), fields.personName(), row.language, password));
        return customer;
    }
}

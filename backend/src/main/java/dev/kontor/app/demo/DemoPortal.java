package dev.kontor.app.demo;

import dev.kontor.access.person.CustomerLogins;
import dev.kontor.access.person.CustomerLogins.NewCustomerLogin;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.customer.customer.CustomerRef;
import dev.kontor.customer.customer.Customers;
import dev.kontor.tenant.reseller.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Somebody of one customer of the demo who can look at the portal. */
@ApplicationScoped
class DemoPortal {

    private static final String EMAIL = "customer@demo.example";
    private static final String CUSTOMER = "ALFKI";

    private final Directory directory;
    private final Customers customers;
    private final CustomerLogins logins;
    private final DemoPasswords passwords;
    private final CurrentActor actor;

    DemoPortal(
            Directory directory,
            Customers customers,
            CustomerLogins logins,
            DemoPasswords passwords,
            CurrentActor actor) {
        this.directory = directory;
        this.customers = customers;
        this.logins = logins;
        this.passwords = passwords;
        this.actor = actor;
    }

    /** Also on a demo that was loaded before there was a portal. */
    void letIn(String slug) {
        for (UUID reseller : actor.as(Actor.nobody(), () -> directory.resellers(Directory.Kind.SLUG, slug))) {
            actor.run(Actor.system(reseller), () -> {
                if (!logins.exists(EMAIL)) {
                    customers.byExternalIds(List.of(CUSTOMER)).forEach(this::create);
                }
            });
        }
        passwords.setOfCustomer(EMAIL);
    }

    private void create(CustomerRef customer) {
        logins.create(new NewCustomerLogin(customer.id(), EMAIL, "Maria Anders", "de", passwords.temporaryHash()));
    }
}

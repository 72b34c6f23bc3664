package dev.kontor.app.demo;

import dev.kontor.access.person.CustomerLogins;
import dev.kontor.access.secret.PasswordHash;
import dev.kontor.access.secret.Passwords;
import dev.kontor.access.secret.Secrets;
import dev.kontor.access.staff.StaffPasswords;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.MailAddress;
import dev.kontor.base.shared.Secret;
import dev.kontor.tenant.reseller.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives a demo user the password that the server was started with, however short it is. */
@ApplicationScoped
class DemoPasswords {

    private final StaffPasswords users;
    private final Directory directory;
    private final CustomerLogins customers;
    private final Passwords passwords;
    private final CurrentActor current;
    private final Optional<Secret> password;

    DemoPasswords(
            StaffPasswords users,
            Directory directory,
            CustomerLogins customers,
            Passwords passwords,
            CurrentActor current,
            @ConfigProperty(name = "kontor.demo.password") Optional<String> password) {
        this.users = users;
        this.directory = directory;
        this.customers = customers;
        this.passwords = passwords;
        this.current = current;
        this.password = password.map(Secret::new);
    }

    /** Whether there is one; without it there is no demo. */
    boolean areGiven() {
        return password.isPresent();
    }

    /** Silent when nobody has this address. */
    void set(String email) {
        at(Directory.Kind.LOGIN, email, password -> users.set(email, password));
    }

    /** The same for a person of a customer. */
    void setOfCustomer(String email) {
        at(Directory.Kind.CUSTOMER_LOGIN, email, password -> customers.setPassword(email, password));
    }

    private void at(Directory.Kind whose, String email, Consumer<Secret> set) {
        String key = Secrets.hexHash(MailAddress.normalise(email));
        for (UUID reseller : current.as(Actor.nobody(), () -> directory.resellers(whose, key))) {
            current.run(Actor.system(reseller), () -> set.accept(password.orElseThrow()));
        }
    }

    /** The same for somebody who is stored with a hash. */
    PasswordHash temporaryHash() {
        return passwords.hash(temporary());
    }

    /** For a user whose real password is set right after. */
    Secret temporary() {
        return new Secret(Secrets.random());
    }
}

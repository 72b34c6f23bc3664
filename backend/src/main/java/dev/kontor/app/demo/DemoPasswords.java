package dev.kontor.app.demo;

import dev.kontor.access.person.CustomerLogins;
import dev.kontor.access.secret.LoginAddress;
import dev.kontor.access.secret.Secrets;
import dev.kontor.access.staff.Users;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Secret;
import dev.kontor.tenant.reseller.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Gives a demo user the password that the server was started with, however short it is. */
@ApplicationScoped
public class DemoPasswords {

    private final Directory directory;
    private final Users users;
    private final CustomerLogins customers;
    private final CurrentActor current;

    DemoPasswords(Directory directory, Users users, CustomerLogins customers, CurrentActor current) {
        this.directory = directory;
        this.users = users;
        this.customers = customers;
        this.current = current;
    }

    /** Silent when nobody has this address. */
    public void set(String email, Secret password) {
        String key = Secrets.hexHash(LoginAddress.normalise(email));
        for (UUID reseller : current.as(Actor.nobody(), () -> directory.resellers(Directory.Kind.LOGIN, key))) {
            current.as(Actor.system(reseller), () -> {
                users.setPassword(email, password);
                return reseller;
            });
        }
    }

    /** The same for a person of a customer. */
    public void setOfCustomer(String email, Secret password) {
        String key = Secrets.hexHash(LoginAddress.normalise(email));
        for (UUID reseller :
                current.as(Actor.nobody(), () -> directory.resellers(Directory.Kind.CUSTOMER_LOGIN, key))) {
            current.as(Actor.system(reseller), () -> {
                customers.setPassword(email, password);
                return reseller;
            });
        }
    }

    /** For a user whose real password is set right after. */
    public Secret temporary() {
        return new Secret(Secrets.random());
    }
}

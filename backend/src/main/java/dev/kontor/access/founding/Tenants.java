package dev.kontor.access.founding;

import dev.kontor.access.right.Role;
import dev.kontor.access.secret.PasswordHash;
import dev.kontor.access.staff.Users;
import dev.kontor.access.staff.Users.NewUser;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Problem;
import dev.kontor.tenant.reseller.ResellerView;
import dev.kontor.tenant.reseller.Resellers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Creates resellers together with the person who owns them. */
@ApplicationScoped
public class Tenants {

    private final Resellers resellers;
    private final Users users;
    private final CurrentActor current;

    Tenants(Resellers resellers, Users users, CurrentActor current) {
        this.resellers = resellers;
        this.users = users;
        this.current = current;
    }

    /** On an empty server. */
    public boolean none() {
        return current.as(Actor.nobody(), resellers::none);
    }

    /** Both or none. 422 errors of the owner point below {@code /owner}, those of the reseller below {@code /reseller}. */
    public ResellerView create(NewTenant wanted) {
        return create(wanted, () -> {});
    }

    /** As {@link #create}; 409 once there is another. */
    ResellerView createFirst(NewTenant wanted) {
        return create(wanted, resellers::requireNone);
    }

    private ResellerView create(NewTenant wanted, Runnable check) {
        NewTenant.Owner owner = wanted.owner();
        NewUser first = new NewUser(owner.name(), owner.email(), Role.OWNER, owner.password());
        List<String> company =
                List.of(wanted.reseller().name(), wanted.reseller().slug());
        PasswordHash password = below("/owner", () -> users.accept(first, company));
        UUID id = Ids.next();
        // a transaction of the tenant that is being made; its id is known before, so that both locks are in force
        return current.as(
                Actor.system(id),
                () -> QuarkusTransaction.joiningExisting().call(() -> {
                    check.run();
                    return found(id, wanted, first, password);
                }));
    }

    private ResellerView found(UUID id, NewTenant wanted, NewUser owner, PasswordHash password) {
        ResellerView reseller = below("/reseller", () -> resellers.create(id, wanted.reseller()));
        below("/owner", () -> users.create(owner, password));
        return reseller;
    }

    /** What is refused is named from where it stands in the request. */
    static <T> T below(String pointer, Supplier<T> work) {
        try {
            return work.get();
        } catch (Problem.Invalid e) {
            List<Problem.FieldError> errors = e.errors().stream()
                    .map(error -> new Problem.FieldError(pointer + error.pointer(), error.code(), error.detail()))
                    .toList();
            throw new Problem.Invalid(e.code(), e.detail(), errors);
        }
    }
}

package dev.kontor.access.founding;

import dev.kontor.access.right.Role;
import dev.kontor.access.staff.Users;
import dev.kontor.access.staff.Users.NewUser;
import dev.kontor.base.shared.Problem;
import dev.kontor.tenant.reseller.ResellerView;
import dev.kontor.tenant.reseller.Resellers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** One transaction of the tenant that is being made; its id is known before, so that both locks are in force. */
@ApplicationScoped
class TenantFounding {

    private final Resellers resellers;
    private final Users users;

    TenantFounding(Resellers resellers, Users users) {
        this.resellers = resellers;
        this.users = users;
    }

    boolean none() {
        return resellers.none();
    }

    @Transactional
    public ResellerView found(UUID id, NewTenant wanted) {
        ResellerView reseller = below("/reseller", () -> resellers.create(id, wanted.reseller()));
        NewTenant.Owner owner = wanted.owner();
        below("/owner", () -> users.create(new NewUser(owner.name(), owner.email(), Role.OWNER, owner.password())));
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

package dev.kontor.access.staff;

import dev.kontor.access.secret.LoginSubject;
import dev.kontor.access.secret.SecondFactors;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.tenant.reseller.ResellerView;
import dev.kontor.tenant.reseller.Resellers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Whoever is signed in, as the application shows them. */
@ApplicationScoped
class CurrentUsers {

    private final StaffUsers users;
    private final SecondFactors factors;
    private final Resellers resellers;
    private final CurrentActor current;

    CurrentUsers(StaffUsers users, SecondFactors factors, Resellers resellers, CurrentActor current) {
        this.users = users;
        this.factors = factors;
        this.resellers = resellers;
        this.current = current;
    }

    /** A person, or whoever an API key stands for. */
    @Transactional
    public CurrentUser me() {
        Actor actor = current.get();
        ResellerView reseller = actor.resellerId() == null ? null : resellers.require(actor.resellerId());
        Optional<StaffUser> user = actor.kind() == Actor.Kind.STAFF ? users.find(actor.id()) : Optional.empty();
        return new CurrentUser(
                actor.id(),
                actor.name(),
                user.map(known -> known.email).orElse(null),
                actor.kind(),
                user.map(known -> known.role).orElse(null),
                actor.rights().stream().sorted().toList(),
                user.isPresent() && hasSecondFactor(user.get()),
                reseller);
    }

    private boolean hasSecondFactor(StaffUser user) {
        return factors.isOn(new LoginSubject(LoginSubject.Kind.STAFF, user.id));
    }
}

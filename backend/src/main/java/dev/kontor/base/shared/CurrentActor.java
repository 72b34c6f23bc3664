package dev.kontor.base.shared;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who acts in this request; the tenant comes from here alone. */
@RequestScoped
public class CurrentActor {

    private final CurrentIdentityAssociation identity;
    private @Nullable Actor assumed;

    CurrentActor(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    /** The signed-in actor, or nobody. */
    public Optional<Actor> find() {
        if (assumed != null) {
            return Optional.of(assumed);
        }
        return identity.getIdentity().getPrincipal() instanceof Actor actor ? Optional.of(actor) : Optional.empty();
    }

    /** 401 when nobody is signed in. */
    public Actor get() {
        return find().orElseThrow(() -> new Problem.Unauthenticated("unauthenticated", "Nobody is signed in."));
    }

    /** Whether the actor has a right beside the one of the operation; Kontor itself has them all. */
    public boolean has(String right) {
        return get().kind() == Actor.Kind.SYSTEM || get().rights().contains(right);
    }

    /** The tenant; 403 for a platform operator, who has none. */
    public UUID resellerId() {
        UUID reseller = get().resellerId();
        if (reseller == null) {
            throw new Problem.Forbidden("no-reseller", "A platform operator has no reseller of its own.");
        }
        return reseller;
    }

    /** The customer to whom the session of a customer's person belongs; nothing in a request ever names another. */
    public UUID customerId() {
        return Objects.requireNonNull(get().customerId());
    }

    /** Runs work as somebody else: signing in before there is an actor, loading data, creating a reseller. */
    public <T> T as(Actor actor, Supplier<T> work) {
        Actor before = assumed;
        assumed = actor;
        try {
            return work.get();
        } finally {
            assumed = before;
        }
    }

    public void run(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return actor;
        });
    }
}

package dev.kontor.price.preview;

import dev.kontor.base.shared.Problem;
import dev.kontor.customer.customer.CustomerMoves.CustomersMoving;
import dev.kontor.price.change.PriceRights;
import dev.kontor.price.guard.PayerGuard;
import dev.kontor.price.guard.PayerGuard.Before;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Nobody goes to a class or currency in which the guard refuses what that brings about, such as renewals without a price. */
@ApplicationScoped
class CustomerMoveGuard {

    private final PayerGuard guard;
    private final PriceRights rights;
    private final ResellerDay day;

    CustomerMoveGuard(PayerGuard guard, PriceRights rights, ResellerDay day) {
        this.guard = guard;
        this.rights = rights;
        this.day = day;
    }

    void with(@Observes CustomersMoving moving) {
        Before before = guard.beforeMove(moving.ids(), day.today());
        moving.afterwards(() -> refusals(before, moving.reason()));
    }

    private Map<UUID, Problem> refusals(Before before, @Nullable String reason) {
        Map<UUID, Problem> refused = new LinkedHashMap<>();
        guard.ofEach(before)
                .forEach((customer, verdict) ->
                        rights.refusal(verdict, reason).ifPresent(problem -> refused.put(customer, problem)));
        return refused;
    }
}

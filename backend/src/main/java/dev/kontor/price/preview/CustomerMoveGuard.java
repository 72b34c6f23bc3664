package dev.kontor.price.preview;

import dev.kontor.customer.customer.Customers.CustomerMoving;
import dev.kontor.price.change.PriceRights;
import dev.kontor.price.guard.PayerGuard;
import dev.kontor.price.guard.PayerGuard.Before;
import dev.kontor.price.list.PriceLists;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/** Nobody goes to a class or currency in which the guard refuses what that brings about, such as renewals without a price. */
@ApplicationScoped
class CustomerMoveGuard {

    private final PriceLists lists;
    private final PayerGuard guard;
    private final PriceRights rights;
    private final ResellerDay day;

    CustomerMoveGuard(PriceLists lists, PayerGuard guard, PriceRights rights, ResellerDay day) {
        this.lists = lists;
        this.guard = guard;
        this.rights = rights;
        this.day = day;
    }

    void with(@Observes CustomerMoving moving) {
        Before before = guard.before(lists.customer(moving.id()), Set.of(day.today()));
        moving.afterwards(() -> rights.requireFine(guard.after(before), null));
    }
}

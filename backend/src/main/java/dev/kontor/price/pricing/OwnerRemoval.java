package dev.kontor.price.pricing;

import dev.kontor.customer.customer.Customers.CustomerDeleted;
import dev.kontor.customer.customerclass.CustomerClasses.CustomerClassDeleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Prices go with the customer or class that owns them, in the same transaction. */
@ApplicationScoped
class OwnerRemoval {

    private final PriceLists lists;

    OwnerRemoval(PriceLists lists) {
        this.lists = lists;
    }

    void with(@Observes CustomerDeleted deleted) {
        lists.removeOf(List.of(deleted.id()));
    }

    void with(@Observes CustomerClassDeleted deleted) {
        lists.removeOf(List.of(deleted.id()));
    }
}

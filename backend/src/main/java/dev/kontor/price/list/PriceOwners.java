package dev.kontor.price.list;

import dev.kontor.customer.customer.CustomerRef;
import dev.kontor.customer.customer.Customers;
import dev.kontor.customer.customer.Customers.CustomerDeleted;
import dev.kontor.customer.customerclass.CustomerClassRef;
import dev.kontor.customer.customerclass.CustomerClasses;
import dev.kontor.customer.customerclass.CustomerClasses.CustomerClassDeleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The owners of prices and their lists: customers, classes, and the reseller for standard and cost lists. */
@ApplicationScoped
public class PriceOwners {

    private final Customers customers;
    private final CustomerClasses classes;
    private final PriceLists lists;

    PriceOwners(Customers customers, CustomerClasses classes, PriceLists lists) {
        this.customers = customers;
        this.classes = classes;
        this.lists = lists;
    }

    /** 404 for an unknown customer. */
    @Transactional
    public PriceOwner customer(UUID id) {
        CustomerRef customer = customers.require(id);
        return new PriceOwner(ListKind.CUSTOMER, id, customer.classId(), customer.currency(), customer.displayName());
    }

    /** 404 for an unknown class. */
    @Transactional
    public PriceOwner customerClass(UUID id) {
        CustomerClassRef customerClass = classes.require(id);
        return new PriceOwner(ListKind.CLASS, id, id, customerClass.currency(), customerClass.name());
    }

    /** 404 for an unknown list, and for a cost list without the right to see it. */
    @Transactional
    public PriceOwner ofList(UUID listId) {
        return of(lists.require(listId));
    }

    /** Like {@link #ofList}, for direct writes: 409 for the lists of classes and customers. */
    @Transactional
    public PriceOwner ofWritableList(UUID listId) {
        return of(lists.requireWritable(listId));
    }

    /** The list in the owner's currency; nothing before its first price. */
    @Transactional
    public Optional<UUID> listOf(PriceOwner owner) {
        return lists.find(owner.kind(), owner.id(), owner.currency()).map(list -> list.id);
    }

    /** The list in the owner's currency, made if it does not exist. */
    @Transactional
    public UUID listOrNew(PriceOwner owner) {
        return lists.findOrAdd(owner.kind(), owner.id(), owner.currency(), owner.name()).id;
    }

    /** The same for many customers at once. */
    @Transactional
    public Map<PriceOwner, UUID> listsOrNew(Collection<PriceOwner> wanted) {
        return lists.ofCustomersOrNew(wanted);
    }

    /** Prices go with the customer or class that owns them, in the same transaction. */
    void with(@Observes CustomerDeleted deleted) {
        lists.removeOf(deleted.id());
    }

    void with(@Observes CustomerClassDeleted deleted) {
        lists.removeOf(deleted.id());
    }

    private PriceOwner of(PriceList list) {
        return switch (list.kind) {
            case CUSTOMER ->
                new PriceOwner(
                        list.kind, list.ownerId, customers.require(list.ownerId).classId(), list.currency, list.name);
            case CLASS -> new PriceOwner(list.kind, list.ownerId, list.ownerId, list.currency, list.name);
            case LIST, COST -> new PriceOwner(list.kind, list.ownerId, null, list.currency, list.name);
        };
    }
}

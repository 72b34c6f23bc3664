package dev.kontor.holding.association;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.customer.customer.Customers;
import dev.kontor.goods.offer.Services;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Whether a change of an association may be stored. */
@ApplicationScoped
class AssociationChecks {

    private final Customers customers;
    private final Services services;
    private final Overlaps overlaps;

    AssociationChecks(Customers customers, Services services, Overlaps overlaps) {
        this.customers = customers;
        this.services = services;
        this.overlaps = overlaps;
    }

    /** 422 with a pointer per wrong field, 409 {@code overlap}. */
    void require(Association row, AssociationChange wanted, AssociationTerms terms) {
        List<FieldError> errors = new ArrayList<>(terms.errors());
        if (row.subscriptionId != null && wanted.quantity() != null && wanted.quantity() > 1) {
            errors.add(new FieldError("/quantity", "one-each", "There is one of each subscription."));
        }
        if (wanted.registeredById() != null
                && customers.byIds(List.of(wanted.registeredById())).isEmpty()) {
            errors.add(new FieldError("/registeredById", "unknown-customer", "There is no such customer."));
        }
        if (!errors.isEmpty()) {
            throw new Problem.Invalid("invalid", "Some fields are wrong.", errors);
        }
        // what it opens already may go on, even if it is not on offer any more
        List<String> added = wanted.services().stream()
                .filter(code -> !row.services.contains(code))
                .toList();
        services.requireOffered(added, "/services");
        Overlaps.refuse(overlaps.of(row, terms));
    }
}

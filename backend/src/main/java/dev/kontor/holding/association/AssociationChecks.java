package dev.kontor.holding.association;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.customer.customer.Customers;
import dev.kontor.goods.offer.Services;
import dev.kontor.holding.association.AssociationPlans.AssociationPlan;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Whether a change of an association may be stored. */
@ApplicationScoped
class AssociationChecks {

    private final Customers customers;
    private final Services services;
    private final Overlaps overlaps;
    private final ResellerDay day;

    AssociationChecks(Customers customers, Services services, Overlaps overlaps, ResellerDay day) {
        this.customers = customers;
        this.services = services;
        this.overlaps = overlaps;
        this.day = day;
    }

    /** 409 {@code overlap} for what somebody has already. */
    void requireFree(AssociationPlan plan) {
        Overlaps.refuse(overlaps.of(plan));
    }

    /** 409 where nobody asks, once the day has come, and when somebody else has the next period. */
    void require(Association row, RenewalAnswer answer) {
        row.requireQuestion(day.today());
        if (answer == RenewalAnswer.RENEW) {
            Overlaps.refuse(overlaps.of(row, new AssociationTerms(row.startsOn, row.endsOn, null)));
        }
    }

    /** The terms to be; 422 with a pointer per wrong field, 409 {@code overlap}. */
    AssociationTerms require(Association row, AssociationChange wanted) {
        AssociationTerms terms = wanted.terms(day.today());
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
        return terms;
    }
}

package dev.kontor.pricechange;

import dev.kontor.customer.CustomerClassInput;
import dev.kontor.customer.CustomerClassView;
import dev.kontor.customer.CustomerClasses;
import dev.kontor.pricing.Adjustments;
import dev.kontor.pricing.AdjustmentsChange;
import dev.kontor.pricing.AdjustmentsChange.NewAdjustment;
import dev.kontor.pricing.PriceOwner;
import dev.kontor.pricing.PriceOwners;
import dev.kontor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Copies classes with their prices, which come into the new class as one change. */
@ApplicationScoped
public class ClassCopies {

    private final CustomerClasses classes;
    private final PriceOwners owners;
    private final Adjustments adjustments;
    private final PlanReader plans;
    private final PricePublishing publishing;
    private final PricePublications publications;

    ClassCopies(
            CustomerClasses classes,
            PriceOwners owners,
            Adjustments adjustments,
            PlanReader plans,
            PricePublishing publishing,
            PricePublications publications) {
        this.classes = classes;
        this.owners = owners;
        this.adjustments = adjustments;
        this.plans = plans;
        this.publishing = publishing;
        this.publications = publications;
    }

    /** 422 for another currency: no price is ever converted silently. */
    @Transactional
    public CustomerClassView copy(UUID classId, ClassCopy wanted) {
        PriceOwner owner = owners.customerClass(classId);
        if (wanted.currency() != null && !wanted.currency().equals(owner.currency())) {
            throw new Problem.Invalid("/currency", "currency-mismatch", "A copy has the currency of its class.");
        }
        CustomerClassView copy = classes.create(new CustomerClassInput(wanted.name(), null, null, owner.currency()));
        owners.listOf(owner).ifPresent(list -> copyPrices(owner, list, owners.customerClass(copy.id())));
        if (wanted.withAdjustments()) {
            copyAdjustments(classId, copy.id());
        }
        return copy;
    }

    private void copyPrices(PriceOwner from, UUID list, PriceOwner to) {
        PricePlan plan = new PricePlan();
        plans.current(list).forEach(stored -> plan.add(stored.price()));
        UUID own = owners.listOrNew(to);
        publishing.lock(own);
        publications.publishAtOnce(own, from.name(), null, plan);
    }

    private void copyAdjustments(UUID from, UUID to) {
        AdjustmentsChange all = new AdjustmentsChange(adjustments.ofClass(from).items().stream()
                .map(one -> new NewAdjustment(
                        one.scope(),
                        one.categoryId(),
                        one.productId(),
                        one.percent(),
                        one.validFrom(),
                        one.validUntil()))
                .toList());
        adjustments.replaceOfClass(to, all);
    }
}

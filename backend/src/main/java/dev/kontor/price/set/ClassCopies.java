package dev.kontor.price.set;

import dev.kontor.base.shared.Problem;
import dev.kontor.customer.customerclass.CustomerClasses;
import dev.kontor.customer.customerclass.CustomerClasses.CustomerClassInput;
import dev.kontor.customer.customerclass.CustomerClasses.CustomerClassView;
import dev.kontor.price.adjustment.Adjustments;
import dev.kontor.price.adjustment.AdjustmentsChange;
import dev.kontor.price.adjustment.AdjustmentsChange.NewAdjustment;
import dev.kontor.price.change.PlanReader;
import dev.kontor.price.change.PricePlan;
import dev.kontor.price.change.PricePublications;
import dev.kontor.price.list.PriceOwner;
import dev.kontor.price.list.PriceOwners;
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
    private final PricePublications publications;

    ClassCopies(
            CustomerClasses classes,
            PriceOwners owners,
            Adjustments adjustments,
            PlanReader plans,
            PricePublications publications) {
        this.classes = classes;
        this.owners = owners;
        this.adjustments = adjustments;
        this.plans = plans;
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
        publications.publishAtOnce(owners.listOrNew(to), from.name(), null, () -> {
            PricePlan plan = new PricePlan();
            plans.current(list).forEach(stored -> plan.add(stored.price()));
            return plan;
        });
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

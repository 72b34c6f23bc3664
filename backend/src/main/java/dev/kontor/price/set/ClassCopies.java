package dev.kontor.price.set;

import dev.kontor.base.shared.Problem;
import dev.kontor.customer.customerclass.CustomerClassRef;
import dev.kontor.customer.customerclass.CustomerClasses;
import dev.kontor.customer.customerclass.CustomerClasses.CustomerClassInput;
import dev.kontor.customer.customerclass.CustomerClasses.CustomerClassView;
import dev.kontor.price.adjustment.Adjustments;
import dev.kontor.price.adjustment.AdjustmentsChange;
import dev.kontor.price.adjustment.AdjustmentsChange.NewAdjustment;
import dev.kontor.price.change.AdjustmentChanges;
import dev.kontor.price.change.PricePlan;
import dev.kontor.price.change.PricePublications;
import dev.kontor.price.change.PricePublications.Planning;
import dev.kontor.price.change.StoredPrices;
import dev.kontor.price.list.PriceLists;
import dev.kontor.price.list.PriceOwner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Copies classes with their prices, which come into the new class as one change. */
@ApplicationScoped
public class ClassCopies {

    private final CustomerClasses classes;
    private final PriceLists lists;
    private final Adjustments adjustments;
    private final AdjustmentChanges changes;
    private final StoredPrices prices;
    private final PricePublications publications;

    ClassCopies(
            CustomerClasses classes,
            PriceLists lists,
            Adjustments adjustments,
            AdjustmentChanges changes,
            StoredPrices prices,
            PricePublications publications) {
        this.classes = classes;
        this.lists = lists;
        this.adjustments = adjustments;
        this.changes = changes;
        this.prices = prices;
        this.publications = publications;
    }

    /** All lists of a class go along; 422 for another main currency: no price is ever converted silently. */
    @Transactional
    public CustomerClassView copy(UUID classId, ClassCopy wanted) {
        CustomerClassRef present = classes.require(classId);
        if (wanted.currency() != null && !wanted.currency().equals(present.currency())) {
            throw new Problem.Invalid("/currency", "currency-mismatch", "A copy has the main currency of its class.");
        }
        CustomerClassView copy = classes.create(
                new CustomerClassInput(wanted.name(), null, null, present.currency(), present.currencies()));
        for (String currency : present.currencies()) {
            PriceOwner owner = lists.customerClass(classId, currency);
            lists.listOf(owner).ifPresent(list -> copyPrices(owner, list, lists.customerClass(copy.id(), currency)));
        }
        if (wanted.withAdjustments()) {
            copyAdjustments(classId, copy.id());
        }
        return copy;
    }

    private void copyPrices(PriceOwner from, UUID list, PriceOwner to) {
        Planning everything = new Planning(List.of(), none -> {
            PricePlan plan = new PricePlan();
            prices.current(list).forEach(stored -> plan.add(stored.price()));
            return plan;
        });
        publications.publishAtOnce(lists.listOrNew(to), from.name(), null, everything);
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
        changes.first(lists.customerClass(to, null), all);
    }

    /** A new class like another one, in the same currencies, with all its prices. */
    public record ClassCopy(
            @NotBlank @Size(max = 100) String name,
            @Nullable @Size(min = 3, max = 3) String currency,
            @NotNull Boolean withAdjustments) {}
}

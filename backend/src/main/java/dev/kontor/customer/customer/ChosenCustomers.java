package dev.kontor.customer.customer;

import dev.kontor.base.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Who was chosen in a list of customers. */
@ApplicationScoped
public class ChosenCustomers {

    private final CustomerLists lists;

    ChosenCustomers(CustomerLists lists) {
        this.lists = lists;
    }

    /** 422 for a choice that says nothing, and for a filter that more fit than are moved together. */
    public List<UUID> ids(CustomerChoice choice) {
        if (choice.customerIds() != null && !choice.customerIds().isEmpty()) {
            return choice.customerIds();
        }
        if (choice.filter() == null) {
            throw new Problem.Invalid("/customerIds", "required", "Say which customers are meant.");
        }
        List<UUID> found = lists.ids(choice.filter().filter(), BatchMoves.MOST + 1);
        if (found.size() > BatchMoves.MOST) {
            throw new Problem.Invalid(
                    "/filter",
                    "too-many-customers",
                    "More than %d customers fit; narrow the filters.".formatted(BatchMoves.MOST));
        }
        return found;
    }
}

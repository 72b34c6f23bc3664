package dev.kontor.customer.customer;

import dev.kontor.base.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** Which customers of a list are meant: some by their ids, or all that fit its filters. */
    public record CustomerChoice(
            @Nullable List<UUID> customerIds, @Nullable CustomerQuery filter) {

        /** The filters of the list of customers. */
        public record CustomerQuery(
                @Size(max = 200) @Nullable String q,
                @Size(max = 36) @Nullable String classId,
                @Size(max = 2) @Nullable String country,
                @Size(max = 20) @Nullable String kind,
                @Size(max = 60) @Nullable String tag,
                @Size(max = 2) @Nullable String language,
                @Size(max = 5) @Nullable String reseller,
                @Size(max = 20) @Nullable String relationship) {

            CustomerFilter filter() {
                CustomerFilter filter = new CustomerFilter();
                filter.q = q;
                filter.classId = classId;
                filter.country = country;
                filter.kind = kind;
                filter.tag = tag;
                filter.language = language;
                filter.reseller = reseller;
                filter.relationship = relationship;
                return filter;
            }
        }
    }
}

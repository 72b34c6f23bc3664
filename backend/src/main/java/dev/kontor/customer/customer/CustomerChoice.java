package dev.kontor.customer.customer;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

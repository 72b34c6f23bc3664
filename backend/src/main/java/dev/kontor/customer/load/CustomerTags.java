package dev.kontor.customer.load;

import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.customer.customer.CustomerChecks;
import dev.kontor.customer.customer.CustomerFields;
import dev.kontor.customer.customer.CustomerInput;
import dev.kontor.customer.customer.CustomerLoad;
import dev.kontor.customer.customer.CustomerLoad.Change;
import dev.kontor.customer.customer.StoredCustomer;
import dev.kontor.customer.load.CustomerTagsResource.CustomerTagging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tags of many customers at once: all of them or none, in a handful of statements. */
@ApplicationScoped
class CustomerTags {

    private final CustomerLoad load;
    private final CustomerChecks checks;

    CustomerTags(CustomerLoad load, CustomerChecks checks) {
        this.load = load;
        this.checks = checks;
    }

    /** How many were changed; 422 naming customers that are not there, or whose tags would be too many. */
    @Transactional
    int change(CustomerTagging wanted) {
        Set<UUID> ids = new LinkedHashSet<>(wanted.ids());
        Map<UUID, StoredCustomer> stored = load.stored(ids);
        List<FieldError> errors = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (UUID id : ids) {
            StoredCustomer customer = stored.get(id);
            if (customer == null) {
                errors.add(new FieldError(
                        "/ids/" + wanted.ids().indexOf(id), "unknown-customer", "There is no such customer."));
            } else {
                add(changes, errors, customer, wanted);
            }
        }
        Problem.Invalid.requireNone(errors, "invalid", "Some customers cannot get these tags.");
        if (!changes.isEmpty()) {
            load.store(changes, HistoryAction.CHANGED);
        }
        return changes.size();
    }

    private void add(List<Change> changes, List<FieldError> errors, StoredCustomer customer, CustomerTagging wanted) {
        Set<String> tags = new LinkedHashSet<>(customer.input().tags());
        wanted.remove().forEach(tags::remove);
        tags.addAll(wanted.add());
        if (tags.equals(new LinkedHashSet<>(customer.input().tags()))) {
            return;
        }
        CustomerInput input = CustomerFields.with(customer.input(), Map.of("tags", List.copyOf(tags)));
        checks.errorsOf(input, "/tags")
                .forEach(error -> errors.add(new FieldError("/add", error.code(), error.detail())));
        changes.add(new Change(input, customer));
    }
}

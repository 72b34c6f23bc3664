package dev.kontor.customer.customer;

import java.time.Instant;
import java.util.UUID;

/** A customer as it is before somebody changes it. */
public record StoredCustomer(UUID id, long version, Instant createdAt, CustomerInput input) {

    static StoredCustomer of(CustomerView view) {
        return new StoredCustomer(view.id(), view.version(), view.createdAt(), CustomerFields.input(view));
    }
}

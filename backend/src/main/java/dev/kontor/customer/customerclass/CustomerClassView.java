package dev.kontor.customer.customerclass;

import dev.kontor.base.http.Versioned;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A class of customers with prices of its own. */
public record CustomerClassView(
        UUID id,
        String name,
        @Nullable String description,
        int position,
        String currency,
        long customerCount,
        long version)
        implements Versioned {

    static CustomerClassView of(CustomerClass row, long customerCount) {
        return new CustomerClassView(
                row.id, row.name, row.description, row.position, row.currency, customerCount, row.version);
    }
}

package dev.kontor.customer.customerclass;

import dev.kontor.customer.customerclass.CustomerClasses.CustomerClassView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A class as it is read; {@code codes} are its currencies, the main one first. */
record ClassRow(
        UUID id, String name, @Nullable String description, int position, String currency, String codes, long version) {

    // one bounded text: an array would take the driver further trips
    static final String SELECT = """
            select k.id, k.name, k.description, k.position, k.currency, k.version,
                   cast((select string_agg(c.currency, ',' order by c.currency <> k.currency, c.currency)
                           from customer_class_currency c
                          where c.reseller_id = k.reseller_id and c.class_id = k.id) as varchar(120)) as codes
              from customer_class k
            """;

    CustomerClassRef ref() {
        return new CustomerClassRef(id, name, currency, currencies());
    }

    /** With how many customers it has. */
    CustomerClassView view(long customers) {
        return new CustomerClassView(id, name, description, position, currency, currencies(), customers, version);
    }

    private List<String> currencies() {
        return List.of(codes.split(",", -1));
    }
}

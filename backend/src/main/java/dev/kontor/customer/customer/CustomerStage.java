package dev.kontor.customer.customer;

import dev.kontor.base.shared.Ids;
import dev.kontor.base.sql.BulkRows;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Customers on their way into the tables: new and changed rows, and what is found by which words. */
final class CustomerStage {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    final BulkRows added = new BulkRows();
    final BulkRows changed = new BulkRows();
    final Map<UUID, Set<String>> found = new LinkedHashMap<>();
    private final Instant now;

    CustomerStage(Instant now) {
        this.now = now;
    }

    /** The customer's id. */
    UUID add(CustomerInput input, @Nullable StoredCustomer before) {
        UUID id = before == null ? Ids.next() : before.id();
        BulkRows rows = (before == null ? added : changed).add().set("id", id);
        CustomerFields.all(input).forEach((name, value) -> set(rows, name, value, input));
        rows.set("display_name", input.displayName())
                .set("sort_name", CustomerWords.sortKey(input.displayName()))
                .set(
                        "sort_city",
                        CustomerWords.sortKey(
                                input.address() == null ? null : input.address().city()))
                .set("version", before == null ? 0 : before.version() + 1)
                .set("created_at", before == null ? now : before.createdAt())
                .set("updated_at", now);
        found.put(id, CustomerWords.of(input));
        return id;
    }

    /** A column is named like its field; an address is taken apart, and of the credit only the amount is stored. */
    private static void set(BulkRows rows, String field, @Nullable Object value, CustomerInput input) {
        switch (field) {
            case "address" -> setAddress(rows, "", input.address());
            case "invoiceAddress" -> setAddress(rows, "invoice_", input.invoiceAddress());
            case "creditLimit" ->
                rows.set(
                        "credit_limit",
                        Objects.requireNonNull(input.creditLimit()).amount());
            default -> rows.set(HUMP.matcher(field).replaceAll("_").toLowerCase(Locale.ROOT), value);
        }
    }

    private static void setAddress(BulkRows rows, String which, @Nullable Address address) {
        Address parts = address == null ? Address.NONE : address;
        rows.set(which + "line1", parts.line1())
                .set(which + "line2", parts.line2())
                .set(which + "postal_code", parts.postalCode())
                .set(which + "city", parts.city())
                .set(which + "region", parts.region())
                .set(which + "country", parts.country());
    }
}

package dev.kontor.customer.customer;

import dev.kontor.base.shared.Ids;
import dev.kontor.base.sql.BulkRows;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers on their way into the tables: new and changed rows, and what is found by which words. */
final class CustomerStage {

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
        setNames(rows, input);
        setAddress(rows, "", input.address());
        setAddress(rows, "invoice_", input.invoiceAddress());
        setTerms(rows, input);
        rows.set("sort_name", CustomerWords.sortKey(input.displayName()))
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

    private static void setNames(BulkRows rows, CustomerInput input) {
        rows.set("number", input.number())
                .set("external_id", input.externalId())
                .set("kind", input.kind())
                .set("company_name", input.companyName())
                .set("salutation", input.salutation())
                .set("title", input.title())
                .set("first_name", input.firstName())
                .set("last_name", input.lastName())
                .set("display_name", input.displayName())
                .set("email", input.email())
                .set("phone", input.phone())
                .set("mobile", input.mobile())
                .set("fax", input.fax())
                .set("website", input.website());
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

    private static void setTerms(BulkRows rows, CustomerInput input) {
        rows.set("vat_id", input.vatId())
                .set("tax_number", input.taxNumber())
                .set("gln", input.gln())
                .set("language", input.language())
                .set("currency", input.currency())
                .set("class_id", input.classId())
                .set("grouping", input.grouping())
                .set("sales_channel", input.salesChannel())
                .set("reseller", input.reseller())
                .set("remark", input.remark())
                .set("billing_type", input.billingType())
                .set("debit_status", input.debitStatus())
                .set("credit_limit", Objects.requireNonNull(input.creditLimit()).amount())
                .set("locks", input.locks())
                .set("tags", input.tags())
                .set("custom_fields", input.customFields());
    }
}

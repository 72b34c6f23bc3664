package dev.kontor.customer.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.base.shared.FieldChange;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.table.CopyText;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers on their way into the tables: the columns of the temporary table, and rows for it. */
final class CustomerStage {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The columns of the table customer that an import writes. */
    static final List<String> COLUMNS = List.of(
            "reseller_id",
            "id",
            "number",
            "external_id",
            "kind",
            "company_name",
            "salutation",
            "title",
            "first_name",
            "last_name",
            "display_name",
            "email",
            "phone",
            "mobile",
            "fax",
            "website",
            "line1",
            "line2",
            "postal_code",
            "city",
            "region",
            "country",
            "invoice_line1",
            "invoice_line2",
            "invoice_postal_code",
            "invoice_city",
            "invoice_region",
            "invoice_country",
            "vat_id",
            "tax_number",
            "gln",
            "language",
            "currency",
            "class_id",
            "grouping",
            "sales_channel",
            "reseller",
            "remark",
            "billing_type",
            "debit_status",
            "credit_limit",
            "locks",
            "tags",
            "custom_fields",
            "sort_name",
            "sort_city",
            "version",
            "created_at",
            "updated_at");

    /** What else a row carries until it is stored. */
    static final List<String> EXTRA =
            List.of("is_new", "words", "gone", "search_text", "markers", "event_id", "event_changes");

    private static final String COPY =
            "copy customer_import (%s, %s) from stdin".formatted(String.join(", ", COLUMNS), String.join(", ", EXTRA));

    private final UUID reseller;
    private final Instant now;
    private final CopyText copy = new CopyText();

    CustomerStage(UUID reseller, Instant now) {
        this.reseller = reseller;
        this.now = now;
    }

    void add(CustomerInput input, @Nullable StoredCustomer before, List<FieldChange> changes) {
        copy.add(reseller).add(before == null ? Ids.next() : before.id());
        addNames(input);
        addAddress(input.address());
        addAddress(input.invoiceAddress());
        addTerms(input);
        copy.add(CustomerWords.sortKey(input.displayName()));
        copy.add(CustomerWords.sortKey(
                input.address() == null ? null : input.address().city()));
        copy.add(before == null ? 0 : before.version() + 1);
        copy.add(before == null ? now : before.createdAt()).add(now);
        Set<String> words = CustomerWords.of(input);
        Set<String> old = before == null ? Set.of() : CustomerWords.of(before.input());
        copy.add(before == null)
                .addArray(CustomerIndex.without(words, old))
                .addArray(CustomerIndex.without(old, words));
        copy.add(CustomerWords.text(words)).add(CustomerWords.markers(words));
        copy.add(Ids.next()).add(json(changes));
        copy.endRow();
    }

    /** Sends the rows to the temporary table, in the caller's transaction. */
    void send(EntityManager entityManager) {
        copy.send(entityManager, COPY);
    }

    private void addNames(CustomerInput input) {
        copy.add(input.number()).add(input.externalId()).add(input.kind());
        copy.add(input.companyName()).add(input.salutation()).add(input.title());
        copy.add(input.firstName()).add(input.lastName()).add(input.displayName());
        copy.add(input.email())
                .add(input.phone())
                .add(input.mobile())
                .add(input.fax())
                .add(input.website());
    }

    private void addAddress(@Nullable Address address) {
        Address parts = address == null ? Address.NONE : address;
        copy.add(parts.line1()).add(parts.line2()).add(parts.postalCode());
        copy.add(parts.city()).add(parts.region()).add(parts.country());
    }

    private void addTerms(CustomerInput input) {
        copy.add(input.vatId())
                .add(input.taxNumber())
                .add(input.gln())
                .add(input.language())
                .add(input.currency());
        copy.add(input.classId())
                .add(input.grouping())
                .add(input.salesChannel())
                .add(input.reseller())
                .add(input.remark());
        copy.add(input.billingType()).add(input.debitStatus());
        copy.add(Objects.requireNonNull(input.creditLimit()).amount().toPlainString());
        copy.addArray(input.locks().stream().map(Enum::name).toList()).addArray(input.tags());
        copy.add(json(input.customFields()));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.kontor.customer.customer;

import dev.kontor.base.shared.Money;
import dev.kontor.base.shared.Versioned;
import dev.kontor.base.sql.Sql;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer with all its master data. */
public record CustomerView(
        UUID id,
        String number,
        @Nullable String externalId,
        CustomerKind kind,
        @Nullable String companyName,
        @Nullable String salutation,
        @Nullable String title,
        @Nullable String firstName,
        @Nullable String lastName,
        String displayName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String mobile,
        @Nullable String fax,
        @Nullable String website,
        @Nullable Address address,
        @Nullable Address invoiceAddress,
        @Nullable String vatId,
        @Nullable String taxNumber,
        @Nullable String gln,
        String language,
        String currency,
        @Nullable UUID classId,
        @Nullable String className,
        @Nullable String grouping,
        @Nullable String salesChannel,
        boolean reseller,

        @Schema(enumeration = {"ACTIVE", "REQUESTED", "REJECTED", "BLOCKED"})
        String relationship,

        @Nullable String remark,
        BillingType billingType,
        DebitStatus debitStatus,
        Money creditLimit,
        List<CustomerLock> locks,
        List<String> tags,
        Map<String, String> customFields,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    private static final String COLUMNS = """
            c.*, k.name as class_name,
                   c.credit_limit as credit_limit_amount, c.currency as credit_limit_currency,
                   c.line1 as address_line1, c.line2 as address_line2, c.postal_code as address_postal_code,
                   c.city as address_city, c.region as address_region, c.country as address_country,
                   c.invoice_line1 as invoice_address_line1, c.invoice_line2 as invoice_address_line2,
                   c.invoice_postal_code as invoice_address_postal_code, c.invoice_city as invoice_address_city,
                   c.invoice_region as invoice_address_region, c.invoice_country as invoice_address_country
              from %s c
              left join customer_class k on k.reseller_id = c.reseller_id and k.id = c.class_id
            """;

    /** Reads customers {@code c}; the statement goes on with their conditions. */
    static final String SELECT = "select c.id, " + COLUMNS.formatted("customer") + "where c.reseller_id = :reseller ";

    /** Reads those of a list, and what they are sorted by. */
    static final String LISTED = "select c.sorted, " + COLUMNS.formatted("({rows})");

    /** Those of the customers that exist, in one statement. */
    static Map<UUID, CustomerView> byIds(Sql sql, Collection<UUID> ids) {
        return sql.query(SELECT + "and c.id = any (cast(:ids as uuid[]))")
                .array("ids", ids)
                .map(UUID.class, CustomerView.class);
    }
}

package dev.kontor.customer.customer;

import dev.kontor.base.http.Versioned;
import dev.kontor.base.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    static CustomerView of(Customer row, @Nullable String className) {
        return new CustomerView(
                row.id,
                row.number,
                row.externalId,
                row.kind,
                row.companyName,
                row.salutation,
                row.title,
                row.firstName,
                row.lastName,
                row.displayName,
                row.email,
                row.phone,
                row.mobile,
                row.fax,
                row.website,
                row.address,
                row.invoiceAddress,
                row.vatId,
                row.taxNumber,
                row.gln,
                row.language,
                row.currency,
                row.classId,
                className,
                row.grouping,
                row.salesChannel,
                row.reseller,
                row.remark,
                row.billingType,
                row.debitStatus,
                row.credit(),
                row.lockList(),
                row.tags,
                row.customFields,
                row.version,
                row.createdAt,
                row.updatedAt);
    }
}

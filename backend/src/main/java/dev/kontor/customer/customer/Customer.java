package dev.kontor.customer.customer;

import dev.kontor.base.shared.Money;
import dev.kontor.base.shared.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "customer")
class Customer extends Owned {

    String number;

    @Nullable
    @Column(name = "external_id")
    String externalId;

    @Enumerated(EnumType.STRING)
    CustomerKind kind;

    @Nullable
    @Column(name = "company_name")
    String companyName;

    @Nullable
    String salutation;

    @Nullable
    String title;

    @Nullable
    @Column(name = "first_name")
    String firstName;

    @Nullable
    @Column(name = "last_name")
    String lastName;

    @Column(name = "display_name")
    String displayName;

    @Nullable
    String email;

    @Nullable
    String phone;

    @Nullable
    String mobile;

    @Nullable
    String fax;

    @Nullable
    String website;

    @Nullable
    Address address;

    @Nullable
    @EmbeddedColumnNaming("invoice_%s")
    Address invoiceAddress;

    @Nullable
    @Column(name = "vat_id")
    String vatId;

    @Nullable
    @Column(name = "tax_number")
    String taxNumber;

    @Nullable
    @Column(columnDefinition = "char(13)")
    String gln;

    @Column(columnDefinition = "char(2)")
    String language;

    @Column(columnDefinition = "char(3)")
    String currency;

    @Nullable
    @Column(name = "class_id")
    UUID classId;

    @Nullable
    String grouping;

    @Nullable
    @Column(name = "sales_channel")
    String salesChannel;

    boolean reseller;

    @Nullable
    String remark;

    @Enumerated(EnumType.STRING)
    @Column(name = "billing_type")
    BillingType billingType;

    @Enumerated(EnumType.STRING)
    @Column(name = "debit_status")
    DebitStatus debitStatus;

    @Column(name = "credit_limit", precision = 16, scale = 4)
    BigDecimal creditLimit;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> locks;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> tags;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "custom_fields")
    Map<String, String> customFields;

    @Column(name = "sort_name")
    String sortName;

    @Column(name = "sort_city")
    String sortCity;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    long version;

    Money credit() {
        return Money.of(creditLimit, currency);
    }

    List<CustomerLock> lockList() {
        return locks.stream().map(CustomerLock::valueOf).toList();
    }

    // one line a field, longer than a method should be
    void set(CustomerInput input) {
        number = java.util.Objects.requireNonNull(input.number());
        externalId = input.externalId();
        kind = input.kind();
        companyName = input.companyName();
        salutation = input.salutation();
        title = input.title();
        firstName = input.firstName();
        lastName = input.lastName();
        displayName = input.displayName();
        email = input.email();
        phone = input.phone();
        mobile = input.mobile();
        fax = input.fax();
        website = input.website();
        address = input.address();
        invoiceAddress = input.invoiceAddress();
        vatId = input.vatId();
        taxNumber = input.taxNumber();
        gln = input.gln();
        language = input.language();
        currency = input.currency();
        classId = input.classId();
        grouping = input.grouping();
        salesChannel = input.salesChannel();
        reseller = input.reseller();
        remark = input.remark();
        billingType = input.billingType();
        debitStatus = input.debitStatus();
        creditLimit =
                java.util.Objects.requireNonNull(input.creditLimit()).amount().setScale(4);
        locks = input.locks().stream().map(Enum::name).toList();
        tags = input.tags();
        customFields = input.customFields();
        sortName = CustomerWords.sortKey(displayName);
        sortCity = CustomerWords.sortKey(address == null ? null : address.city());
    }

    CustomerInput input() {
        return new CustomerInput(
                number,
                externalId,
                kind,
                companyName,
                salutation,
                title,
                firstName,
                lastName,
                email,
                phone,
                mobile,
                fax,
                website,
                address,
                invoiceAddress,
                vatId,
                taxNumber,
                gln,
                language,
                currency,
                classId,
                grouping,
                salesChannel,
                reseller,
                remark,
                billingType,
                debitStatus,
                credit(),
                lockList(),
                tags,
                customFields);
    }
}

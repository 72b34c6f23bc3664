package dev.kontor.customer.customer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.kontor.base.shared.Currencies;
import dev.kontor.base.shared.Languages;
import dev.kontor.base.shared.Money;
import dev.kontor.base.shared.MultiLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as people enter it. A new one without {@code number} gets the next free one. Rules over several fields are
 * in {@link CustomerRules}.
 */
public record CustomerInput(
        @Size(max = 60) @Nullable String number,
        @Size(max = 100) @Nullable String externalId,
        @NotNull CustomerKind kind,
        @Size(max = 200) @Nullable String companyName,
        @Size(max = 60) @Nullable String salutation,
        @Size(max = 60) @Nullable String title,
        @Size(max = 100) @Nullable String firstName,
        @Size(max = 100) @Nullable String lastName,

        @Email(message = "This is not an e-mail address.") @Size(max = 254) @Nullable
        String email,

        @Pattern(regexp = PHONE, message = PHONE_RULE) @Size(max = 60) @Nullable
        String phone,

        @Pattern(regexp = PHONE, message = PHONE_RULE) @Size(max = 60) @Nullable
        String mobile,

        @Pattern(regexp = PHONE, message = PHONE_RULE) @Size(max = 60) @Nullable
        String fax,

        @Size(max = 500) @Nullable String website,
        @Valid @Nullable Address address,
        @Valid @Nullable Address invoiceAddress,
        @Size(max = 40) @Nullable String vatId,
        @Size(max = 60) @Nullable String taxNumber,
        @Size(max = 13) @Nullable String gln,

        @NotNull @Pattern(regexp = Languages.PATTERN, message = Languages.RULE) @Size(max = 2)
        String language,

        @NotNull @Size(min = 3, max = 3) String currency,
        @Nullable UUID classId,
        @Size(max = 100) @Nullable String grouping,
        @Size(max = 100) @Nullable String salesChannel,
        @Nullable Boolean reseller,
        @MultiLine @Size(max = 4000) @Nullable String remark,
        @Nullable BillingType billingType,
        @Nullable DebitStatus debitStatus,
        @Nullable @Valid Money creditLimit,
        @Size(max = 4) @Nullable List<@NotNull CustomerLock> locks,
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 60) String> tags,
        @Size(max = 50) @Nullable Map<@NotBlank @Size(max = 60) String, @Size(max = 1000) String> customFields) {

    public static final String PHONE = "[0-9 +()./x-]*[0-9][0-9 +()./x-]*";
    public static final String PHONE_RULE = "Digits, spaces and + ( ) - . / x only.";

    // one line a field, longer than a method should be
    public CustomerInput {
        number = Texts.orNull(number);
        externalId = Texts.orNull(externalId);
        companyName = Texts.orNull(companyName);
        salutation = Texts.orNull(salutation);
        title = Texts.orNull(title);
        firstName = Texts.orNull(firstName);
        lastName = Texts.orNull(lastName);
        email = Texts.addressOrNull(email);
        phone = Texts.orNull(phone);
        mobile = Texts.orNull(mobile);
        fax = Texts.orNull(fax);
        website = Texts.orNull(website);
        address = Address.orNull(address);
        invoiceAddress = Address.orNull(invoiceAddress);
        vatId = Texts.orNull(vatId);
        taxNumber = Texts.orNull(taxNumber);
        gln = Texts.orNull(gln);
        grouping = Texts.orNull(grouping);
        salesChannel = Texts.orNull(salesChannel);
        reseller = reseller != null && reseller;
        remark = Texts.orNull(remark);
        billingType = billingType == null ? BillingType.BANK_TRANSFER : billingType;
        debitStatus = debitStatus == null ? DebitStatus.INACTIVE : debitStatus;
        creditLimit = credit(creditLimit, currency);
        locks = locks == null ? List.of() : locks.stream().distinct().toList();
        tags = tags == null ? List.of() : tags.stream().distinct().toList();
        customFields = customFields == null ? Map.of() : withoutNulls(customFields);
    }

    // never null once made, although it may be left out

    /** Whether the customer sells on to customers of its own (C45). */
    @Override
    public Boolean reseller() {
        return Objects.requireNonNull(reseller);
    }

    @Override
    public BillingType billingType() {
        return Objects.requireNonNull(billingType);
    }

    @Override
    public DebitStatus debitStatus() {
        return Objects.requireNonNull(debitStatus);
    }

    @Override
    public List<CustomerLock> locks() {
        return Objects.requireNonNull(locks);
    }

    @Override
    public List<String> tags() {
        return Objects.requireNonNull(tags);
    }

    @Override
    public Map<String, String> customFields() {
        return Objects.requireNonNull(customFields);
    }

    /** How the customer is called in lists and letters. */
    @JsonIgnore
    public String displayName() {
        if (kind == CustomerKind.COMPANY) {
            return String.valueOf(companyName);
        }
        return firstName == null ? String.valueOf(lastName) : firstName + " " + lastName;
    }

    /** The same with a number. */
    public CustomerInput numbered(String next) {
        return CustomerFields.with(this, Map.of("number", next));
    }

    /** In the scale of the currency; nothing, in whatever currency, is zero in the customer's. */
    private static @Nullable Money credit(@Nullable Money wanted, @Nullable String currency) {
        if (currency == null || !Currencies.exists(currency)) {
            return wanted;
        }
        if (wanted == null) {
            return Money.zero(currency);
        }
        BigDecimal amount = wanted.amount();
        if (amount == null || amount.stripTrailingZeros().scale() > Money.minorUnit(currency)) {
            return wanted;
        }
        return amount.signum() == 0
                ? Money.zero(currency)
                : new Money(Money.round(amount, currency), wanted.currency());
    }

    private static Map<String, String> withoutNulls(Map<String, String> fields) {
        Map<String, String> kept = new TreeMap<>(fields);
        kept.values().removeIf(value -> value == null || value.isEmpty());
        return kept;
    }
}

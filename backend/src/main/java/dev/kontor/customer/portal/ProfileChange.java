package dev.kontor.customer.portal;

import dev.kontor.customer.customer.Address;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The customer's data as its person wants it. Fields that the reseller keeps to itself are left out or as they are; those
 * that may be edited are emptied when they are left out.
 */
public record ProfileChange(
        @Nullable @Size(max = 200) String companyName,
        @Nullable @Size(max = 60) String salutation,
        @Nullable @Size(max = 60) String title,
        @Nullable @Size(max = 100) String firstName,
        @Nullable @Size(max = 100) String lastName,

        @Nullable @Email(message = "This is not an e-mail address.") @Size(max = 254)
        String email,

        @Nullable @Size(max = 60) String phone,
        @Nullable @Size(max = 60) String mobile,
        @Nullable @Size(max = 60) String fax,
        @Nullable @Size(max = 500) String website,
        @Nullable @Valid Address address,
        @Nullable @Valid Address invoiceAddress,
        @Nullable @Size(max = 40) String vatId,
        @Nullable @Size(max = 60) String taxNumber,
        @Nullable @Size(max = 13) String gln) {}

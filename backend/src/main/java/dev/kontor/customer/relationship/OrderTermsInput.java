package dev.kontor.customer.relationship;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The conditions of a customer by the codes of the reseller's lists; what is left out is not agreed. */
public record OrderTermsInput(
        @Size(max = 30) @Nullable String shipping,
        @Size(max = 30) @Nullable String payment,
        @Size(max = 30) @Nullable String checkout,
        @NotNull Boolean sendsSupplierNumber,
        @Size(max = 60) @Nullable String supplierNumber) {

    public OrderTermsInput {
        shipping = orNull(shipping);
        payment = orNull(payment);
        checkout = orNull(checkout);
        supplierNumber = orNull(supplierNumber);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}

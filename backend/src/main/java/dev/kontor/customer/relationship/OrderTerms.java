package dev.kontor.customer.relationship;

import org.jspecify.annotations.Nullable;

/** Under which conditions a customer orders (D18), and how it is named in EDI orders (D20, D21). */
public record OrderTerms(
        @Nullable String shipping,
        @Nullable String payment,
        @Nullable String checkout,
        boolean sendsSupplierNumber,
        @Nullable String supplierNumber,
        @Nullable String gln) {}

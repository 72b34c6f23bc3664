package dev.kontor.customer.customer;

/** How a customer pays: by direct debit, or by transferring the money (A6). */
public enum BillingType {
    DEBIT,
    BANK_TRANSFER
}

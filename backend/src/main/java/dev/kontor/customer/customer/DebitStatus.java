package dev.kontor.customer.customer;

/** How far the direct debit mandate has come (A9). */
public enum DebitStatus {
    INACTIVE,
    PENDING,
    ACTIVE,
    REVOKED
}

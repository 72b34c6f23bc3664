package dev.kontor.customer.customer;

/** Whom the reseller sells to. */
public enum CustomerKind {
    COMPANY,
    PERSON
}

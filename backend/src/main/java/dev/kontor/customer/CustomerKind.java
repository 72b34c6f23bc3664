package dev.kontor.customer;

/** Whom the reseller sells to. */
public enum CustomerKind {
    COMPANY,
    PERSON
}

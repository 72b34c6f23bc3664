package dev.kontor.customer.customer;

/** A function that a customer may not use at present (C9). */
public enum CustomerLock {
    ORDERS,
    RENEWALS,
    API,
    AUTHCODE
}

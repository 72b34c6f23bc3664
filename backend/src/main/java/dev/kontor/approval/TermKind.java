package dev.kontor.approval;

/** What kind of condition an order has. */
public enum TermKind {
    SHIPPING,
    PAYMENT,
    CHECKOUT
}

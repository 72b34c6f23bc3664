package dev.kontor.goods.offer;

/** What kind of condition an order has. */
public enum TermKind {
    SHIPPING,
    PAYMENT,
    CHECKOUT
}

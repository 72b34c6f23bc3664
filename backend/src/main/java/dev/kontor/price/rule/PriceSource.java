package dev.kontor.price.rule;

/** Which level decided a price. */
public enum PriceSource {
    /** The customer's own price. */
    OVERRIDE,
    CLASS,
    /** The standard list, with the class's adjustment if there is one. */
    LIST,
    /** A class or standard price with the customer's adjustment (D19). */
    DISCOUNT
}

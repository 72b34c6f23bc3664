package dev.kontor.price.list;

/** Whose prices a list holds. */
public enum ListKind {
    /** What the reseller pays. */
    COST,
    /** The standard prices of a currency. */
    LIST,
    /** The prices of one class. */
    CLASS,
    /** The own prices of one customer. */
    CUSTOMER
}

package dev.kontor.price.change;

/** What becomes of prices that were published already and begin only after a change does. */
public enum LaterPrices {
    /** They stay: the change ends where the first of them begins. */
    KEEP,
    /** They begin when the change ends, which must therefore have an end. */
    SHIFT,
    /** They go. */
    REMOVE
}

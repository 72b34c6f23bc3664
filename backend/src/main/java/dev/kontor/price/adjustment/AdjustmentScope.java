package dev.kontor.price.adjustment;

/** How much an adjustment covers; the narrower beats the wider. */
public enum AdjustmentScope {
    ALL,
    CATEGORY,
    PRODUCT
}

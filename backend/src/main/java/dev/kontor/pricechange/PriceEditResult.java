package dev.kontor.pricechange;

/** How many prices of the selection the edit changed, left as they were, and could not compute. */
public record PriceEditResult(int changed, int unchanged, int skipped) {

    static final PriceEditResult NOTHING = new PriceEditResult(0, 0, 0);

    PriceEditResult plus(PriceEditResult other) {
        return new PriceEditResult(
                changed + other.changed, unchanged + other.unchanged, skipped + other.skipped);
    }
}

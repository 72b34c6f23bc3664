package dev.kontor.price.change;

/** How many prices of the selection the edit changed, left as they were, and could not compute. */
public record BulkEditResult(int changed, int unchanged, int skipped) {

    static final BulkEditResult NOTHING = new BulkEditResult(0, 0, 0);

    BulkEditResult plus(BulkEditResult other) {
        return new BulkEditResult(changed + other.changed, unchanged + other.unchanged, skipped + other.skipped);
    }
}

package dev.kontor.price.preview;

import dev.kontor.price.preview.PricePreviews.PriceChangePreview;

/**
 * Which step of a preview begins, and how many of how many parts are done. Before the draft is published nobody knows in
 * how many parts the prices are compared: they count as one.
 */
public record PreviewProgress(PreviewStep step, int done, int of) {

    /** What is done one after the other; what has nothing to do is left out. */
    public enum PreviewStep {
        /** The draft, in the transaction that is rolled back. */
        PUBLISHING,
        /** The prices of the classes that are reached, some of them at once; of a customer, what it pays and renews. */
        PRICES,
        CUSTOMERS,
        RENEWALS,
        /** What the price guard says, and the sums. */
        FINDINGS
    }

    /** What comes after all steps. */
    public record PreviewLine(PriceChangePreview preview) {}
}

package dev.kontor.price.guard;

/** What the price guard looks for. */
public enum FindingCode {
    /** An own set leaves charges to the level below, so that prices of two levels are sold side by side. */
    INCOMPLETE_SET(Severity.BLOCK),
    /** The same of a class: it has prices of its own for some charges of a product, standard prices show through for others. */
    INCOMPLETE_CLASS(Severity.WARN),
    /** Input in another currency than the list's; never stored. */
    CURRENCY_MISMATCH(Severity.BLOCK),
    NEGATIVE_PRICE(Severity.BLOCK),
    ZERO_PRICE(Severity.WARN),
    BELOW_COST(Severity.WARN),
    NO_COST(Severity.WARN),
    BELOW_MARGIN(Severity.WARN),
    RESTORE_NOT_DEARER(Severity.WARN),
    ABOVE_CLASS(Severity.WARN),
    /** All own prices of a set equal what would show through without them. */
    REDUNDANT(Severity.INFORM),
    STALE(Severity.INFORM),
    EXPIRING(Severity.INFORM),
    GAP(Severity.WARN),
    /** Two periods of one charge; refused on input, never stored. */
    OVERLAP(Severity.BLOCK),
    /** A renewal is expected for which there is no price. */
    NO_PRICE(Severity.BLOCK),
    /** A change meets a price that was published for a later day; found in the change, not in stored prices. */
    LATER_PRICE(Severity.WARN);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    Severity severityByDefault() {
        return severity;
    }

    /** Blocks whatever the reseller wants, before anything is stored. */
    boolean fixed() {
        return this == CURRENCY_MISMATCH || this == OVERLAP;
    }

    /** Found in prices as they are stored; the others are about what is written. */
    boolean stored() {
        return !fixed() && this != LATER_PRICE;
    }

    /** Only for who may see costs. */
    boolean aboutCosts() {
        return this == BELOW_COST || this == NO_COST || this == BELOW_MARGIN;
    }

    /** What a change of a class's or standard price can bring about at customers and classes with own prices. */
    boolean causedFromBelow() {
        return switch (this) {
            case INCOMPLETE_SET, INCOMPLETE_CLASS, ABOVE_CLASS, REDUNDANT, STALE, NO_PRICE -> true;
            case CURRENCY_MISMATCH,
                    NEGATIVE_PRICE,
                    ZERO_PRICE,
                    BELOW_COST,
                    NO_COST,
                    BELOW_MARGIN,
                    RESTORE_NOT_DEARER,
                    EXPIRING,
                    GAP,
                    OVERLAP,
                    LATER_PRICE -> false;
        };
    }
}

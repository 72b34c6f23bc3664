package dev.kontor.customer.life;

import java.util.List;

/** Where a customer is in its life; whoever is not LIVE is in sight of no statement. */
enum CustomerLife {
    LIVE,
    /** Can be taken back until its time is over. */
    DELETED,
    /** Lives on in another customer. */
    MERGED,
    /** A number and its days, without a person. */
    ERASED;

    /** What it can become from here. */
    List<CustomerLife> next() {
        return switch (this) {
            case LIVE -> List.of(DELETED);
            case DELETED -> List.of(LIVE, ERASED);
            case MERGED, ERASED -> List.of();
        };
    }
}

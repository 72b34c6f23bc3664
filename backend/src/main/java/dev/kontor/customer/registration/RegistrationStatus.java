package dev.kontor.customer.registration;

/** How far a registration has come. */
public enum RegistrationStatus {
    AWAITING_CONFIRMATION,
    CONFIRMED,
    EXPIRED,
    /** Accepted for the eye, but nothing follows; looks like one that waits, until it expires. */
    DROPPED;

    boolean mayBecome(RegistrationStatus next) {
        return switch (this) {
            case AWAITING_CONFIRMATION -> next != AWAITING_CONFIRMATION;
            case DROPPED -> next == EXPIRED;
            case CONFIRMED, EXPIRED -> false;
        };
    }
}

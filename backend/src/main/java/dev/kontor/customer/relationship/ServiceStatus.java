package dev.kontor.customer.relationship;

/** Where a customer stands with one service: derived, never stored (D11-D14). */
public enum ServiceStatus {
    OPEN,
    INACTIVE,
    ACTIVE,
    BLOCKED;

    public static ServiceStatus of(RelationshipStatus relationship, boolean released) {
        return switch (relationship) {
            case REJECTED, BLOCKED -> BLOCKED;
            case REQUESTED -> OPEN;
            case ACTIVE -> released ? ACTIVE : INACTIVE;
        };
    }
}

package dev.kontor.customer.relationship;

import dev.kontor.customer.request.WrongState;
import java.util.Arrays;
import java.util.List;

/** Where the business relationship with a customer stands; services are released on the ground of an active one (D4-D6). */
public enum RelationshipStatus {
    /** The customer has asked for it. */
    REQUESTED,
    ACTIVE,
    /** The first request was refused; the customer may ask again. */
    REJECTED,
    /** Ended by the reseller, with everything that was released, until it is released again. */
    BLOCKED;

    public boolean mayBecome(RelationshipStatus next) {
        return switch (this) {
            case REQUESTED -> next == ACTIVE || next == REJECTED;
            case ACTIVE -> next == BLOCKED;
            case REJECTED -> next == REQUESTED || next == ACTIVE;
            case BLOCKED -> next == ACTIVE;
        };
    }

    public List<RelationshipStatus> allowed() {
        return Arrays.stream(values()).filter(this::mayBecome).toList();
    }

    /** 409 that says why it cannot become the wanted one. */
    public WrongState cannotBecome(RelationshipStatus wanted) {
        String detail = "A relationship that is %s cannot become %s.".formatted(this, wanted);
        return new WrongState("wrong-state", detail, this, allowed());
    }

    /** 409: a service or catalogue is released only while the relationship is active (D5, D14). */
    public WrongState notActive() {
        String code = this == BLOCKED ? "relationship-blocked" : "relationship-not-active";
        return new WrongState(code, "The relationship is %s; activate it first.".formatted(this), this, allowed());
    }

    /** Whether the customer may use what was released, and see the portal. */
    public boolean givesAccess() {
        return switch (this) {
            case REQUESTED, ACTIVE -> true;
            case REJECTED, BLOCKED -> false;
        };
    }
}

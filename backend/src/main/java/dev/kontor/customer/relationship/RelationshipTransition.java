package dev.kontor.customer.relationship;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What staff can do with a relationship; each is a sub-resource of that name. */
public enum RelationshipTransition {
    APPROVAL(RelationshipStatus.ACTIVE, RelationshipStatus.REQUESTED, RelationshipStatus.REJECTED),
    REJECTION(RelationshipStatus.REJECTED, RelationshipStatus.REQUESTED),
    BLOCK(RelationshipStatus.BLOCKED, RelationshipStatus.ACTIVE),
    RELEASE(RelationshipStatus.ACTIVE, RelationshipStatus.BLOCKED);

    private final RelationshipStatus target;
    private final Set<RelationshipStatus> from;

    RelationshipTransition(RelationshipStatus target, RelationshipStatus... from) {
        this.target = target;
        this.from = Set.of(from);
    }

    public RelationshipStatus target() {
        return target;
    }

    public boolean isAllowedFrom(RelationshipStatus status) {
        return from.contains(status);
    }

    /** A refusal is explained to the colleague who opens this next year. */
    public boolean needsReason() {
        return this == REJECTION || this == BLOCK;
    }

    public static List<RelationshipTransition> allowedFrom(RelationshipStatus status) {
        return Arrays.stream(values())
                .filter(transition -> transition.isAllowedFrom(status))
                .toList();
    }
}

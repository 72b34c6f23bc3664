package dev.kontor.customer.relationship;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What other modules need to know of a relationship. */
public record RelationshipRef(
        RelationshipStatus status,
        @Nullable Instant since,
        @Nullable String reason) {

    static final RelationshipRef UNWRITTEN = new RelationshipRef(RelationshipStatus.ACTIVE, null, null);
}

package dev.kontor.customer.approval;

import dev.kontor.base.shared.MultiLine;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a relationship gets another status; the customer is told, with the message, unless {@code notifyCustomer} is false. */
public record RelationshipDecision(
        @Size(max = 500) @Nullable String reason,
        @MultiLine @Size(max = 2000) @Nullable String message,
        @Nullable Boolean notifyCustomer) {

    boolean tells() {
        return !Boolean.FALSE.equals(notifyCustomer);
    }
}

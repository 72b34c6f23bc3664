package dev.kontor.customer.life;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deletion that was looked at.
 *
 * @param fingerprint of the preview
 * @param number the customer's number, typed by whoever deletes it
 * @param reason why, for whoever looks at the deleted customers
 * @param held what becomes of associations that are not over; needed when there are any
 * @param moveToId the customer that gets them, with MOVE
 */
public record CustomerDeletion(
        @NotBlank @Size(max = 100) String fingerprint,
        @NotBlank @Size(max = 60) String number,
        @NotBlank @Size(max = 500) String reason,
        @Nullable HeldDecision held,
        @Nullable UUID moveToId) {

    /** What becomes of what a customer holds at present. */
    public enum HeldDecision {
        /** It is over at once; subscriptions are free. */
        END,
        /** Another customer has it from now on. */
        MOVE
    }
}

package dev.kontor.customer.life;

import dev.kontor.customer.customer.CustomerPart.Held;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer that is back.
 *
 * @param leftCount how many of its things could not come back
 * @param left those, a hundred of them at most
 */
public record RestoredCustomer(UUID id, long leftCount, List<LeftThing> left) {

    /** Something whose place is taken, or that belonged to something that is gone. */
    public record LeftThing(
            Held part, @Nullable String name, @Nullable LeftHolder heldBy) {}

    /** Who has it by now. */
    public record LeftHolder(UUID id, String number, String displayName) {}
}

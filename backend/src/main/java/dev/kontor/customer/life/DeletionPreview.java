package dev.kontor.customer.life;

import dev.kontor.customer.customer.CustomerPart.Held;
import java.util.List;
import java.util.UUID;

/**
 * What a deletion would take along.
 *
 * @param fingerprint what the deletion must name, so that it takes what was looked at
 * @param restoreDays for how many days it can be taken back
 * @param heldCount how many associations are not over and have to be decided about
 * @param parts what is there, without what there is none of
 * @param people who loses access, twenty of them at most
 */
public record DeletionPreview(
        UUID customerId,
        String number,
        String displayName,
        String fingerprint,
        int restoreDays,
        long heldCount,
        List<DeletionPart> parts,
        List<DeletionPerson> people,
        long peopleCount) {

    /** How many there are of one kind, and how many of them are still going on. */
    public record DeletionPart(Held part, long count, long held) {}

    /** Somebody with a login. */
    public record DeletionPerson(String name, String email, boolean suspended) {}
}

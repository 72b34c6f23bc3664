package dev.kontor.price.change;

import dev.kontor.price.guard.FindingCode;
import dev.kontor.price.guard.PriceGuard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the guard says of single charges of a change: of a draft as if it were published, which is rolled back. */
@ApplicationScoped
class DraftFindings {

    /** A larger draft is too much to publish for every page of it; its preview says what is found. */
    private static final int MOST = 1_000;

    private final PriceChangeRows changes;
    private final PricePublications publications;
    private final PriceGuard guard;
    private final TransactionSynchronizationRegistry transaction;

    DraftFindings(
            PriceChangeRows changes,
            PricePublications publications,
            PriceGuard guard,
            TransactionSynchronizationRegistry transaction) {
        this.changes = changes;
        this.publications = publications;
        this.guard = guard;
        this.transaction = transaction;
    }

    Map<UUID, List<FindingCode>> of(PriceChange change, Collection<UUID> charges, LocalDate on) {
        if (change.status != ChangeStatus.DRAFT) {
            return guard.codes(change.listId, charges, on);
        }
        if (change.itemCount == 0 || change.itemCount > MOST) {
            return Map.of();
        }
        publications.carryOut(changes.lock(change.id));
        Map<UUID, List<FindingCode>> found = guard.codes(change.listId, charges, on);
        transaction.setRollbackOnly();
        return found;
    }
}

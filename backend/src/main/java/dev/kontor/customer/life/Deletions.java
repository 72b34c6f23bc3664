package dev.kontor.customer.life;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.shared.Problem;
import dev.kontor.customer.life.CustomerDeletion.HeldDecision;
import dev.kontor.customer.life.Lives.Life;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a customer out of sight with everything that it has, in one transaction. */
@ApplicationScoped
class Deletions {

    private final Lives lives;
    private final DeletionPreviews previews;
    private final Parts parts;
    private final ParkedRows parked;
    private final DeletionLog log;
    private final History history;
    private final Clock clock;

    Deletions(
            Lives lives,
            DeletionPreviews previews,
            Parts parts,
            ParkedRows parked,
            DeletionLog log,
            History history,
            Clock clock) {
        this.lives = lives;
        this.previews = previews;
        this.parts = parts;
        this.parked = parked;
        this.log = log;
        this.history = history;
        this.clock = clock;
    }

    DeletionPreview preview(UUID id) {
        return previews.of(lives.require(id, CustomerLife.LIVE));
    }

    @Transactional
    DeletedCustomer delete(UUID id, CustomerDeletion wanted) {
        Life customer = lives.lock(id, CustomerLife.LIVE);
        TypedNumber.require(wanted.number(), customer.number());
        DeletionPreview preview = previews.of(customer);
        if (!preview.fingerprint().equals(wanted.fingerprint())) {
            throw new Problem.Conflict(
                    "preview-changed", "Something changed since the preview; look at it again before deleting.");
        }
        @Nullable UUID to = whoGets(customer, wanted, preview.heldCount());
        Instant now = clock.instant();
        Instant until = now.plus(Duration.ofDays(preview.restoreDays()));
        UUID operation = log.begin(customer, wanted, now, until);
        take(operation, id, to);
        lives.delete(id, wanted.reason(), now, until);
        history.record(
                "customer",
                id,
                HistoryAction.DELETED,
                List.of(
                        new FieldChange("life", CustomerLife.LIVE.name(), CustomerLife.DELETED.name()),
                        new FieldChange("reason", null, wanted.reason())));
        return log.read(operation);
    }

    /** Who gets what is held; nobody when it ends or nothing is held. */
    private @Nullable UUID whoGets(Life customer, CustomerDeletion wanted, long held) {
        if (held == 0) {
            return null;
        }
        if (wanted.held() == null) {
            throw new StillHas(held);
        }
        if (wanted.held() == HeldDecision.END) {
            return null;
        }
        UUID to = wanted.moveToId();
        if (to == null) {
            throw new Problem.Invalid("/moveToId", "required", "Say which customer gets them.");
        }
        if (to.equals(customer.id())) {
            throw new Problem.Invalid("/moveToId", "same-customer", "The customer cannot keep them itself.");
        }
        if (!lives.keep(to)) {
            throw new Problem.Invalid("/moveToId", "unknown-customer", "There is no such customer.");
        }
        return to;
    }

    private void take(UUID operation, UUID customer, @Nullable UUID to) {
        if (to != null) {
            parts.rows().stream()
                    .filter(rows -> rows.held() != null)
                    .forEach(rows -> parked.copyHeld(operation, customer, rows));
            parts.all().forEach(part -> part.move(customer, to));
        }
        parts.all().forEach(part -> part.leaving(customer));
        parts.rows().forEach(rows -> parked.park(operation, customer, rows));
        parts.references().forEach(reference -> parked.unlink(operation, customer, reference));
        parts.all().forEach(part -> part.left(customer));
    }
}

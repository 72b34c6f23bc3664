package dev.kontor.customer.life;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.shared.Problem;
import dev.kontor.customer.life.Lives.Life;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Brings a deleted customer back as it was; what others hold meanwhile is named, not overwritten. */
@ApplicationScoped
class Restorations {

    private final Lives lives;
    private final Parts parts;
    private final ParkedRows parked;
    private final ReturnedRows returned;
    private final DeletionLog log;
    private final History history;
    private final Clock clock;

    Restorations(
            Lives lives,
            Parts parts,
            ParkedRows parked,
            ReturnedRows returned,
            DeletionLog log,
            History history,
            Clock clock) {
        this.lives = lives;
        this.parts = parts;
        this.parked = parked;
        this.returned = returned;
        this.log = log;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    RestoredCustomer restore(UUID id) {
        Life customer = lives.lock(id, CustomerLife.DELETED);
        Instant now = clock.instant();
        if (customer.lifeUntil() != null && now.isAfter(customer.lifeUntil())) {
            throw new Problem.Conflict(
                    "restore-time-over", "The time in which this customer could be restored is over.");
        }
        UUID operation = log.of(id);
        lives.restore(id, now);
        returned.putBack(operation);
        parts.references().forEach(reference -> parked.link(operation, id, reference));
        parts.all().forEach(part -> part.returned(id));
        RestoredCustomer view = returned.left(id, operation);
        parked.forget(operation);
        log.end(operation, DeletionLog.End.UNDONE, now);
        history.record(
                "customer",
                id,
                HistoryAction.DECIDED,
                List.of(new FieldChange("life", CustomerLife.DELETED.name(), CustomerLife.LIVE.name())));
        return view;
    }
}

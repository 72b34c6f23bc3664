package dev.kontor.customer.life;

import dev.kontor.customer.life.Lives.Life;
import dev.kontor.customer.privacy.PersonErasure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Ends the life of a deleted customer for good: what stays is its number, its days and the reason. */
@ApplicationScoped
class Erasures {

    private final Lives lives;
    private final Parts parts;
    private final ParkedRows parked;
    private final DeletionLog log;
    private final Traces traces;
    private final PersonErasure people;
    private final Clock clock;

    Erasures(
            Lives lives,
            Parts parts,
            ParkedRows parked,
            DeletionLog log,
            Traces traces,
            PersonErasure people,
            Clock clock) {
        this.lives = lives;
        this.parts = parts;
        this.parked = parked;
        this.log = log;
        this.traces = traces;
        this.people = people;
        this.clock = clock;
    }

    /** Before its time is over, by somebody who types the number. */
    @Transactional
    void erase(UUID id, String number) {
        Life customer = lives.lock(id, CustomerLife.DELETED);
        TypedNumber.require(number, customer.number());
        erase(customer);
    }

    /** Silent when somebody else did it or took it back. */
    @Transactional
    void eraseDue(UUID id) {
        lives.lockDue(id, clock.instant()).ifPresent(this::erase);
    }

    private void erase(Life customer) {
        UUID id = customer.id();
        Instant now = clock.instant();
        UUID operation = log.of(id);
        people.erase(id, traces.of(customer, operation));
        // what came in while it was deleted
        parts.rows().forEach(rows -> parked.drop(id, rows));
        parts.references().forEach(reference -> parked.drop(id, reference));
        parked.forget(operation);
        log.end(operation, DeletionLog.End.FINAL, now);
        lives.erase(customer, now);
    }
}

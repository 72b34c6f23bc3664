package dev.kontor.tenant.mail;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.tenant.mail.DeliveryLog.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Sends what is due. Any number of copies of the server can do it at the same time. */
@ApplicationScoped
class MailRounds {

    private final MailQueue queue;
    private final DeliveryLog log;
    private final SmtpPost post;
    private final MailTransport transport;
    private final CurrentActor actor;

    MailRounds(MailQueue queue, DeliveryLog log, SmtpPost post, MailTransport transport, CurrentActor actor) {
        this.queue = queue;
        this.log = log;
        this.post = post;
        this.transport = transport;
        this.actor = actor;
    }

    /**
     * How many were due; there may be more when it is not zero. What is not begun when the server stops is given back, so
     * that the next one does not wait for the end of the lease.
     */
    @ActivateRequestContext
    public int sendDue(BooleanSupplier goOn) {
        List<MailQueue.Due> due = actor.as(Actor.nobody(), queue::claim);
        for (MailQueue.Due one : due) {
            actor.run(Actor.system(one.resellerId()), () -> {
                if (goOn.getAsBoolean()) {
                    letter(one.mailId()).ifPresent(letter -> log.record(letter, deliver(letter)));
                } else {
                    queue.giveBack(one.mailId());
                }
            });
        }
        return due.size();
    }

    /** What only the catcher takes does not leave, and may be taken twice. */
    private Optional<Letter> letter(UUID mailId) {
        return transport == MailTransport.SMTP ? log.begin(mailId) : log.letter(mailId);
    }

    private Delivery deliver(Letter letter) {
        return switch (transport) {
            case SMTP -> post.send(letter);
            case CATCHER -> Delivery.of(Delivery.Outcome.CAUGHT, null);
            case OFF -> throw new IllegalStateException("no mail is sent while it is switched off");
        };
    }
}

package dev.kontor.tenant.mail;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.UUID;

/** What is stored of a reseller's mails, for tests. */
@ApplicationScoped
public class MailRows {

    private final MailColumn columns;
    private final CurrentActor actor;

    MailRows(MailColumn columns, CurrentActor actor) {
        this.columns = columns;
        this.actor = actor;
    }

    /** One column of all mails as text, in the order in which they were queued. */
    @ActivateRequestContext
    public List<String> of(UUID reseller, String column) {
        return actor.as(Actor.system(reseller), () -> columns.read(column));
    }
}

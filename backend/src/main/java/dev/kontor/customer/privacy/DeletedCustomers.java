package dev.kontor.customer.privacy;

import dev.kontor.access.workspace.Bookmarks;
import dev.kontor.base.http.IdempotencyRecords;
import dev.kontor.customer.customer.CustomerLoad.CustomersRemoved;
import dev.kontor.customer.customer.CustomerPart;
import dev.kontor.tenant.mail.MailErasure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What goes with a customer that is deleted beside its own: what only led to it or repeated it, and mail that it has not got yet.
 * What the history and the mails say stays until it is erased ({@link PersonErasure}), and so do searches that others may match.
 */
@ApplicationScoped
class DeletedCustomers implements CustomerPart {

    private static final String UNSENT = "t.customer_id = :customer and t.status = 'QUEUED'";

    private final Bookmarks bookmarks;
    private final IdempotencyRecords answers;
    private final MailErasure mails;

    DeletedCustomers(Bookmarks bookmarks, IdempotencyRecords answers, MailErasure mails) {
        this.bookmarks = bookmarks;
        this.answers = answers;
        this.mails = mails;
    }

    @Override
    public List<Rows> rows() {
        return List.of(
                Rows.of("favourite", "position(cast(:customer as text) in t.path) > 0")
                        .shown(Held.BOOKMARKS),
                Rows.of("saved_view", "position(cast(:customer as text) in t.query) > 0")
                        .shown(Held.BOOKMARKS));
    }

    /** Mails that were sent are letters: they stay, and who got them, until they are erased. */
    @Override
    public Set<String> kept() {
        return Set.of("mail.customer_id", "mail.customer_name");
    }

    @Override
    public List<Rows> ending() {
        return List.of(Rows.of("mail", UNSENT).shown(Held.UNSENT_MAILS));
    }

    @Override
    public void leaving(UUID customer) {
        answers.forget(List.of(customer.toString()));
        mails.stop(customer);
    }

    /** Nobody ever wrote to them. */
    void with(@Observes CustomersRemoved removed) {
        List<String> ids = removed.ids().stream().map(UUID::toString).toList();
        bookmarks.leadingTo(ids);
        answers.forget(ids);
    }
}

package dev.kontor.customer.privacy;

import dev.kontor.access.workspace.Bookmarks;
import dev.kontor.base.http.IdempotencyRecords;
import dev.kontor.customer.customer.Customers.CustomerDeleted;
import dev.kontor.tenant.mail.MailErasure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * What goes with a customer that is deleted: what only led to it or repeated it, and mail that it has not got yet. What the
 * history and the mails say stays until it is erased ({@link PersonErasure}), and so do searches that others may match.
 */
@ApplicationScoped
class DeletedCustomers {

    private final Bookmarks bookmarks;
    private final IdempotencyRecords answers;
    private final MailErasure mails;

    DeletedCustomers(Bookmarks bookmarks, IdempotencyRecords answers, MailErasure mails) {
        this.bookmarks = bookmarks;
        this.answers = answers;
        this.mails = mails;
    }

    void with(@Observes CustomerDeleted deleted) {
        List<String> id = List.of(deleted.id().toString());
        bookmarks.leadingTo(id);
        answers.forget(id);
        mails.stop(deleted.id());
    }
}

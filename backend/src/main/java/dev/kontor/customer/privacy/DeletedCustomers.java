package dev.kontor.customer.privacy;

import dev.kontor.access.workspace.Bookmarks;
import dev.kontor.base.http.IdempotencyRecords;
import dev.kontor.customer.customer.CustomerLoad.CustomersRemoved;
import dev.kontor.customer.customer.Customers.CustomerDeleted;
import dev.kontor.tenant.mail.MailErasure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;

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
        forget(List.of(deleted.id()));
        mails.stop(deleted.id());
    }

    /** Nobody ever wrote to them. */
    void with(@Observes CustomersRemoved removed) {
        forget(removed.ids());
    }

    private void forget(List<UUID> customers) {
        List<String> ids = customers.stream().map(UUID::toString).toList();
        bookmarks.leadingTo(ids);
        answers.forget(ids);
    }
}

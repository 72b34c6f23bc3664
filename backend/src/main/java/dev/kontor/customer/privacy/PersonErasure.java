package dev.kontor.customer.privacy;

import dev.kontor.access.workspace.Bookmarks;
import dev.kontor.base.history.HistoryErasure;
import dev.kontor.base.http.IdempotencyRecords;
import dev.kontor.customer.customer.Customers;
import dev.kontor.tenant.mail.MailErasure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Erases what is left of a customer's people after the customer was deleted. The history keeps that something happened, when
 * and in which order, the log of mails that there was one.
 */
@ApplicationScoped
public class PersonErasure {

    private static final String CUSTOMER = "customer";
    private static final List<String> BELONGING = List.of("customer-login", "association");

    private final Customers customers;
    private final HistoryErasure history;
    private final MailErasure mails;
    private final Bookmarks bookmarks;
    private final IdempotencyRecords answers;
    private final Event<PersonErased> erased;

    PersonErasure(
            Customers customers,
            HistoryErasure history,
            MailErasure mails,
            Bookmarks bookmarks,
            IdempotencyRecords answers,
            Event<PersonErased> erased) {
        this.customers = customers;
        this.history = history;
        this.mails = mails;
        this.bookmarks = bookmarks;
        this.answers = answers;
        this.erased = erased;
    }

    /**
     * What whoever keeps the deleted rows knows of them.
     *
     * @param ids of the customer's people and things
     * @param others of things that are another customer's by now
     */
    public record KnownPerson(
            Collection<UUID> ids, Collection<UUID> others, Collection<String> addresses, Collection<String> names) {}

    /** Refuses a customer that is still there. */
    @Transactional
    public void erase(UUID customer, KnownPerson person) {
        if (!customers.byIds(List.of(customer)).isEmpty()) {
            throw new IllegalStateException("only who was deleted is erased");
        }
        Known known = known(customer, person);
        mails.erase(customer, known.addresses(), known.names());
        bookmarks.leadingTo(known.idTexts());
        bookmarks.naming(known.texts());
        answers.forget(known.texts());
        erased.fire(new PersonErased(customer, known.addresses()));
        history.erase(customer, known.ids());
    }

    /** What mails and history still say of them. */
    private Known known(UUID customer, KnownPerson person) {
        Known known = Known.of(customer).with(person.ids());
        person.addresses().forEach(known::at);
        person.names().forEach(known::named);
        mails.ofCustomer(customer)
                .forEach(mail ->
                        known.at(mail.recipient()).named(mail.recipientName()).named(mail.customerName()));
        history.values(CUSTOMER, customer, "email").forEach(known::at);
        history.values(CUSTOMER, customer, "companyName").forEach(known::named);
        personNames(customer, known);
        List<String> owner = List.of(customer.toString());
        BELONGING.forEach(type -> known.with(history.things(type, "customerId", owner)));
        // people of the time before their events said whose they are
        return known.with(history.things("customer-login", "email", known.addresses()))
                .without(person.others());
    }

    private void personNames(UUID customer, Known known) {
        List<String> last = history.values(CUSTOMER, customer, "lastName");
        List<String> first = history.values(CUSTOMER, customer, "firstName");
        if (first.isEmpty()) {
            last.forEach(known::named);
        }
        first.forEach(one -> last.forEach(name -> known.named(one + " " + name)));
    }
}

package dev.kontor.holding.reminder;

import dev.kontor.customer.customer.CustomerContacts.CustomerContact;
import dev.kontor.holding.reminderrule.ReminderEvent;
import dev.kontor.price.rule.Prices.AskedPrice;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of an association, or of what is held upstream. {@code asks} when the renewal waits for the customer's answer;
 * {@code price} is the question what a renewal costs.
 */
record ReminderSubject(
        ReminderEvent event,
        UUID id,
        LocalDate on,
        String product,
        @Nullable String identifier,
        @Nullable CustomerContact customer,
        boolean wantsMail,
        boolean blocked,
        boolean asks,
        @Nullable UUID subscriptionId,
        @Nullable AskedPrice price) {

    ReminderSubjectRef ref() {
        return new ReminderSubjectRef(
                event == ReminderEvent.UPSTREAM_EXPIRY ? null : id, subscriptionId, product, identifier);
    }

    /** The customer's address, for what goes to it. */
    @Nullable
    String address() {
        return customer == null ? null : customer.email();
    }
}

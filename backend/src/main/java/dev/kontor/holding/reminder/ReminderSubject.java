package dev.kontor.holding.reminder;

import dev.kontor.customer.customer.CustomerContacts.CustomerContact;
import dev.kontor.goods.catalog.Action;
import dev.kontor.holding.reminderrule.ReminderEvent;
import dev.kontor.price.rule.Prices.AskedPrice;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of an association, or of what is held upstream, as {@link ReminderSource} reads it. {@code asks} when the renewal
 * waits for the customer's answer.
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
        boolean renewalsLocked,
        boolean asks,
        @Nullable UUID subscriptionId,
        @Nullable String sku,
        @Nullable Integer renewalMonths,
        int quantity) {

    ReminderSubjectRef ref() {
        return new ReminderSubjectRef(
                event == ReminderEvent.UPSTREAM_EXPIRY ? null : id, subscriptionId, product, identifier);
    }

    /** What the next period costs, as a question; for renewals of products of the catalogue. */
    @Nullable
    AskedPrice price() {
        return event != ReminderEvent.RENEWAL || sku == null || renewalMonths == null || customer == null
                ? null
                : new AskedPrice(customer.id(), sku, Action.RENEW, renewalMonths, quantity, on);
    }

    /** No next period begins, because the customer's renewals are locked. */
    boolean isHeld() {
        return event == ReminderEvent.RENEWAL && renewalsLocked;
    }

    /** The customer's address, for what goes to it. */
    @Nullable
    String address() {
        return customer == null ? null : customer.email();
    }
}

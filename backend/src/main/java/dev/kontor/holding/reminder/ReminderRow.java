package dev.kontor.holding.reminder;

import dev.kontor.customer.customer.CustomerContacts.CustomerContact;
import dev.kontor.goods.catalog.Action;
import dev.kontor.holding.reminderrule.ReminderEvent;
import dev.kontor.price.rule.Prices.AskedPrice;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as {@link ReminderSource} reads it. */
record ReminderRow(
        ReminderEvent event,
        UUID id,
        LocalDate eventOn,
        String product,
        @Nullable String identifier,
        @Nullable CustomerContact customer,
        boolean wantsMail,
        boolean blocked,
        boolean asks,
        @Nullable UUID subscriptionId,
        @Nullable String sku,
        @Nullable Integer renewalMonths,
        int quantity) {

    ReminderSubject subject() {
        return new ReminderSubject(
                event, id, eventOn, product, identifier, customer, wantsMail, blocked, asks, subscriptionId, price());
    }

    /** What the next period costs, as a question; for renewals of products of the catalogue. */
    private @Nullable AskedPrice price() {
        return event != ReminderEvent.RENEWAL || sku == null || renewalMonths == null || customer == null
                ? null
                : new AskedPrice(customer.id(), sku, Action.RENEW, renewalMonths, quantity, eventOn);
    }
}

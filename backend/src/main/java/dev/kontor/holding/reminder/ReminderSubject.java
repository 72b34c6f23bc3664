package dev.kontor.holding.reminder;

import dev.kontor.base.shared.Rows;
import dev.kontor.customer.customer.CustomerContact;
import dev.kontor.goods.catalog.Action;
import dev.kontor.holding.reminderrule.ReminderEvent;
import dev.kontor.price.pricing.AskedPrices.AskedPrice;
import java.time.LocalDate;
import java.util.Objects;
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

    /** The number of columns that are read. */
    static final int COLUMNS = 17;

    /** A row of the columns of {@link ReminderSource}. */
    static ReminderSubject of(Object[] row) {
        return new ReminderSubject(
                ReminderEvent.valueOf(row[0].toString()),
                (UUID) row[1],
                Objects.requireNonNull(Rows.day(row[2])),
                row[3].toString(),
                Rows.text(row[4]),
                row[5] == null ? null : contact(row),
                (Boolean) row[10],
                (Boolean) row[11],
                Boolean.TRUE.equals(row[12]),
                (UUID) row[13],
                price(row));
    }

    /** What the next period costs, as a question; for renewals of products of the catalogue. */
    private static @Nullable AskedPrice price(Object[] row) {
        return !row[0].equals(ReminderEvent.RENEWAL.name()) || row[14] == null
                ? null
                : new AskedPrice(
                        (UUID) row[5],
                        row[14].toString(),
                        Action.RENEW,
                        ((Number) row[15]).intValue(),
                        ((Number) row[16]).intValue(),
                        Objects.requireNonNull(Rows.day(row[2])));
    }

    private static CustomerContact contact(Object[] row) {
        return new CustomerContact(
                (UUID) row[5], row[6].toString(), row[7].toString(), Rows.text(row[8]), row[9].toString(), null);
    }

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

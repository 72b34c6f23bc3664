package dev.kontor.holding.reminder;

import dev.kontor.customer.customer.CustomerContacts.CustomerContact;
import dev.kontor.holding.reminderrule.ReminderEvent;
import dev.kontor.holding.reminderrule.ReminderRecipient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reminder that a rule makes of an event, and what will become of it (L13); {@code to} is absent for the staff. */
public record PlannedReminderView(
        ReminderEvent event,
        LocalDate eventOn,
        Instant sendOn,
        PlannedBy rule,
        ReminderSubjectRef subject,
        @Nullable RemindedCustomer customer,
        @Nullable String to,
        ReminderTruth truth) {

    /** The rule; without an id when there is none for the event. */
    public record PlannedBy(@Nullable UUID id, int daysBefore, ReminderRecipient recipient) {}

    /** Whose it is. */
    public record RemindedCustomer(UUID id, String number, String name) {

        static @Nullable RemindedCustomer of(@Nullable CustomerContact contact) {
            return contact == null ? null : new RemindedCustomer(contact.id(), contact.number(), contact.displayName());
        }
    }
}

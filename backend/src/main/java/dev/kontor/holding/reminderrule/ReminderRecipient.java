package dev.kontor.holding.reminderrule;

/** Who is reminded. */
public enum ReminderRecipient {
    /** At the customer's own address, if its association says that it wants mails (E18). */
    CUSTOMER,
    /** Everybody of the staff who may see reminders, in one mail a day for each event. */
    STAFF
}

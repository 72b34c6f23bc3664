package dev.kontor.holding.reminder;

import dev.kontor.access.staff.StaffContacts.StaffContact;
import dev.kontor.holding.reminderrule.ReminderRecipient;
import dev.kontor.tenant.mail.MailTruth;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether a reminder would reach its recipient; {@code mail} says what becomes of a mail to an address. */
record ReminderReach(List<StaffContact> staff, Function<@Nullable String, MailTruth> mail) {

    /** {@code PLANNED} when nothing is against it. */
    ReminderCode code(ReminderSubject subject, ReminderRecipient recipient) {
        if (recipient == ReminderRecipient.STAFF) {
            return code(mail.apply(staff.isEmpty() ? null : staff.getFirst().email()));
        }
        if (!subject.wantsMail()) {
            return ReminderCode.NOTIFY_OFF;
        }
        if (subject.blocked()) {
            return ReminderCode.BLOCKED;
        }
        return subject.isHeld() ? ReminderCode.RENEWAL_HELD : code(mail.apply(subject.address()));
    }

    private static ReminderCode code(MailTruth truth) {
        return switch (truth.code()) {
            case WAITING, SENT, RETRYING -> ReminderCode.PLANNED;
            case NO_SERVER -> ReminderCode.NO_SERVER;
            case CAUGHT -> ReminderCode.CAUGHT;
            case NO_ADDRESS -> ReminderCode.NO_ADDRESS;
            case ADDRESS_NOT_ACCEPTED, TOO_MANY, GIVEN_UP, INTERRUPTED -> ReminderCode.ADDRESS_NOT_ACCEPTED;
        };
    }
}

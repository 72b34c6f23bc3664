package dev.kontor.holding.reminder;

import static dev.kontor.holding.reminderrule.ReminderRecipient.CUSTOMER;
import static dev.kontor.holding.reminderrule.ReminderRecipient.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.access.staff.StaffContacts.StaffContact;
import dev.kontor.customer.customer.CustomerContacts.CustomerContact;
import dev.kontor.holding.reminderrule.ReminderEvent;
import dev.kontor.tenant.mail.MailTruth;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReminderReachTest {

    private static final StaffContact OLGA = new StaffContact(UUID.randomUUID(), "Olga", "olga@desk.example");

    @Test
    void whoeverWantsMailsAndHasAnAddressIsReached() {
        assertThat(reach(MailTruth.Code.WAITING).code(subject("a@b.example", true, false), CUSTOMER))
                .isEqualTo(ReminderCode.PLANNED);
    }

    @Test
    void theSwitchOfTheAssociationComesFirst() {
        assertThat(reach(MailTruth.Code.WAITING).code(subject(null, false, true), CUSTOMER))
                .isEqualTo(ReminderCode.NOTIFY_OFF);
        assertThat(reach(MailTruth.Code.WAITING).code(subject(null, true, true), CUSTOMER))
                .isEqualTo(ReminderCode.BLOCKED);
        assertThat(reach(MailTruth.Code.WAITING).code(subject(null, true, false), CUSTOMER))
                .isEqualTo(ReminderCode.NO_ADDRESS);
    }

    @Test
    void theStaffIsToldWhateverTheCustomerWants() {
        assertThat(reach(MailTruth.Code.WAITING).code(subject(null, false, true), STAFF))
                .isEqualTo(ReminderCode.PLANNED);
        assertThat(new ReminderReach(List.of(), ReminderReachTest::nobody).code(subject(null, true, false), STAFF))
                .isEqualTo(ReminderCode.NO_ADDRESS);
    }

    @Test
    void theMailServerHasTheLastWord() {
        ReminderSubject subject = subject("a@b.example", true, false);
        assertThat(reach(MailTruth.Code.NO_SERVER).code(subject, CUSTOMER)).isEqualTo(ReminderCode.NO_SERVER);
        assertThat(reach(MailTruth.Code.CAUGHT).code(subject, CUSTOMER)).isEqualTo(ReminderCode.CAUGHT);
        assertThat(reach(MailTruth.Code.ADDRESS_NOT_ACCEPTED).code(subject, CUSTOMER))
                .isEqualTo(ReminderCode.ADDRESS_NOT_ACCEPTED);
    }

    private static ReminderReach reach(MailTruth.Code code) {
        return new ReminderReach(
                List.of(OLGA), to -> to == null ? nobody(null) : new MailTruth(false, null, null, code));
    }

    private static MailTruth nobody(@Nullable String to) {
        return new MailTruth(false, null, null, MailTruth.Code.NO_ADDRESS);
    }

    private static ReminderSubject subject(@Nullable String email, boolean wantsMail, boolean blocked) {
        return new ReminderSubject(
                ReminderEvent.EXPIRY,
                UUID.randomUUID(),
                LocalDate.of(2027, 5, 31),
                ".com",
                "shop.com",
                new CustomerContact(UUID.randomUUID(), "K-00001", "Shop", email, "en", null),
                wantsMail,
                blocked,
                false,
                false,
                null,
                null,
                null,
                1);
    }
}

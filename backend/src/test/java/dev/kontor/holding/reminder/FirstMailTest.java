package dev.kontor.holding.reminder;

import static dev.kontor.holding.reminderrule.ReminderRecipient.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.customer.customer.CustomerContacts.CustomerContact;
import dev.kontor.holding.reminder.PlannedReminders.PlannedTruths;
import dev.kontor.holding.reminder.ReminderForecasts.Forecast;
import dev.kontor.holding.reminderrule.ReminderEvent;
import dev.kontor.holding.reminderrule.ReminderRuleView;
import dev.kontor.holding.reminderrule.ReminderWindow;
import dev.kontor.tenant.mail.MailTruth;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The day of the first mail that will really be sent, where nothing keeps mails. */
class FirstMailTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate END = LocalDate.of(2027, 3, 31);

    @Test
    void isThatOfTheEarliestRuleThatIsOn() {
        assertThat(forecast(rule(30, true), rule(7, true))).isEqualTo(sent("2027-03-01"));
        assertThat(forecast(rule(30, false), rule(7, true))).isEqualTo(sent("2027-03-24"));
    }

    @Test
    void isNotOneThatIsOver() {
        assertThat(forecast(rule(200, true), rule(7, true))).isEqualTo(sent("2027-03-24"));
        assertThat(forecast(rule(200, true))).isEqualTo(new Forecast(null, ReminderCode.PASSED));
    }

    @Test
    void isNoneWhereNoRuleIsOn() {
        assertThat(forecast(rule(30, false), rule(7, false))).isEqualTo(new Forecast(null, ReminderCode.RULE_OFF));
        assertThat(forecast(rule(200, true), rule(7, false))).isEqualTo(new Forecast(null, ReminderCode.PASSED));
    }

    private static Forecast sent(String day) {
        return new Forecast(LocalDate.parse(day), ReminderCode.PLANNED);
    }

    private static Forecast forecast(ReminderRuleView... rules) {
        ReminderReach reach =
                new ReminderReach(List.of(), to -> new MailTruth(true, null, null, MailTruth.Code.WAITING));
        PlannedTruths truths = new PlannedTruths(
                List.of(rules), new ReminderWindow(TODAY.minusDays(1), TODAY, TODAY), reach, Map.of());
        ReminderSubject subject = new ReminderSubject(
                ReminderEvent.EXPIRY,
                UUID.randomUUID(),
                END,
                ".com",
                "shop.com",
                new CustomerContact(UUID.randomUUID(), "K-1", "Shop", "a@b.example", "en", null),
                true,
                false,
                false,
                false,
                null,
                null,
                null,
                1);
        return ReminderForecasts.forecast(
                Stream.of(rules)
                        .map(rule -> new PlannedRow(
                                subject, rule.daysBefore(), CUSTOMER, END.minusDays(rule.daysBefore()), null))
                        .toList(),
                truths);
    }

    private static ReminderRuleView rule(int daysBefore, boolean active) {
        return new ReminderRuleView(UUID.randomUUID(), ReminderEvent.EXPIRY, daysBefore, CUSTOMER, active, 0);
    }
}

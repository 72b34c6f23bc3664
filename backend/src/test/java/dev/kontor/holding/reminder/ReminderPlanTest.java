package dev.kontor.holding.reminder;

import static dev.kontor.holding.reminderrule.ReminderRecipient.CUSTOMER;
import static dev.kontor.holding.reminderrule.ReminderRecipient.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.holding.reminderrule.ReminderEvent;
import dev.kontor.holding.reminderrule.ReminderRecipient;
import dev.kontor.holding.reminderrule.ReminderRuleView;
import dev.kontor.holding.reminderrule.ReminderWindow;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReminderPlanTest {

    private static final LocalDate EVENT = LocalDate.of(2027, 5, 31);

    private static final List<ReminderRuleView> RULES =
            List.of(rule(30, CUSTOMER), rule(7, CUSTOMER), rule(1, CUSTOMER), rule(7, STAFF));

    @Test
    void eachRuleHasItsDay() {
        assertThat(steps(EVENT.minusDays(31), EVENT.minusDays(30))).containsExactly("30 CUSTOMER PLANNED");
        assertThat(steps(EVENT.minusDays(8), EVENT.minusDays(7)))
                .containsExactlyInAnyOrder("7 CUSTOMER PLANNED", "7 STAFF PLANNED");
        assertThat(steps(EVENT.minusDays(7), EVENT.minusDays(6))).isEmpty();
    }

    @Test
    void afterMissedDaysTheNearestOneIsSent() {
        assertThat(steps(EVENT.minusDays(40), EVENT.minusDays(5)))
                .containsExactlyInAnyOrder("7 CUSTOMER PLANNED", "30 CUSTOMER OVERTAKEN", "7 STAFF PLANNED");
    }

    @Test
    void whatIsOverIsTooLate() {
        assertThat(steps(EVENT.minusDays(40), EVENT.plusDays(1)))
                .containsExactlyInAnyOrder(
                        "1 CUSTOMER TOO_LATE", "7 CUSTOMER TOO_LATE", "30 CUSTOMER TOO_LATE", "7 STAFF TOO_LATE");
    }

    @Test
    void onItsOwnDayItIsNotOver() {
        ReminderWindow window = new ReminderWindow(EVENT.minusDays(1), EVENT, EVENT);
        assertThat(ReminderPlan.of(EVENT, List.of(rule(0, CUSTOMER)), window))
                .extracting(ReminderPlan.Step::code)
                .containsExactly(ReminderCode.PLANNED);
    }

    @Test
    void beforeTheTimeOfTheDayYesterdaysEventIsOver() {
        // the time of today has not come, so that the window ends yesterday
        ReminderWindow window = new ReminderWindow(EVENT.minusDays(3), EVENT, EVENT.plusDays(1));
        assertThat(ReminderPlan.of(EVENT, List.of(rule(1, CUSTOMER)), window))
                .extracting(ReminderPlan.Step::code)
                .containsExactly(ReminderCode.TOO_LATE);
    }

    @Test
    void howeverTheDaysAreCutEachRecipientGetsOneMailAtMost() {
        for (int after = -60; after < 5; after++) {
            for (int until = after + 1; until <= 5; until++) {
                List<ReminderPlan.Step> steps = plan(EVENT.plusDays(after), EVENT.plusDays(until));
                assertThat(mails(steps, CUSTOMER)).isLessThanOrEqualTo(1);
                assertThat(mails(steps, STAFF)).isLessThanOrEqualTo(1);
                assertThat(steps).hasSize(due(after, until));
            }
        }
    }

    private static long mails(List<ReminderPlan.Step> steps, ReminderRecipient recipient) {
        return steps.stream()
                .filter(step -> step.rule().recipient() == recipient && step.code() == ReminderCode.PLANNED)
                .count();
    }

    private static int due(int after, int until) {
        return (int) RULES.stream()
                .filter(rule -> -rule.daysBefore() > after && -rule.daysBefore() <= until)
                .count();
    }

    private static List<String> steps(LocalDate after, LocalDate until) {
        return plan(after, until).stream()
                .map(step -> "%d %s %s"
                        .formatted(step.rule().daysBefore(), step.rule().recipient(), step.code()))
                .toList();
    }

    private static List<ReminderPlan.Step> plan(LocalDate after, LocalDate until) {
        return ReminderPlan.of(EVENT, RULES, new ReminderWindow(after, until, until));
    }

    private static ReminderRuleView rule(int days, ReminderRecipient recipient) {
        return new ReminderRuleView(UUID.randomUUID(), ReminderEvent.EXPIRY, days, recipient, true, 0);
    }
}

package dev.kontor.holding.reminder;

import dev.kontor.base.shared.Ids;
import dev.kontor.holding.reminderrule.ReminderRuleView;
import java.util.UUID;

/** What is decided about one rule for one event. */
record ReminderDecision(UUID id, ReminderSubject subject, ReminderRuleView rule, ReminderCode code) {

    static ReminderDecision of(ReminderSubject subject, ReminderPlan.Step step, ReminderReach reach) {
        ReminderCode code = step.code() == ReminderCode.PLANNED
                ? reach.code(subject, step.rule().recipient())
                : step.code();
        return new ReminderDecision(
                Ids.next(), subject, step.rule(), code == ReminderCode.PLANNED ? ReminderCode.ALREADY_SENT : code);
    }
}

package dev.kontor.holding.reminder;

import dev.kontor.holding.reminderrule.ReminderEvent;
import dev.kontor.holding.reminderrule.ReminderRuleView;
import dev.kontor.holding.reminderrule.ReminderWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** What holds while the days of a window are decided: the rules that are switched on, whom they reach, when it began. */
record ReminderRound(ReminderWindow window, List<ReminderRuleView> rules, ReminderReach reach, Instant began) {

    List<ReminderRuleView> rulesOf(ReminderEvent event) {
        return rules.stream().filter(rule -> rule.event() == event).toList();
    }

    /** The first day an event can have of which somebody is reminded now. */
    LocalDate earliest(ReminderEvent event) {
        return window.after()
                .plusDays(1L
                        + daysOf(event).stream().min(Comparator.naturalOrder()).orElse(0));
    }

    LocalDate latest(ReminderEvent event) {
        return window.until()
                .plusDays(daysOf(event).stream().max(Comparator.naturalOrder()).orElse(0));
    }

    List<Integer> daysOf(ReminderEvent event) {
        return rulesOf(event).stream()
                .map(ReminderRuleView::daysBefore)
                .distinct()
                .toList();
    }

    /** What the rules come to for an event. */
    List<ReminderDecision> decide(ReminderSubject subject) {
        return ReminderPlan.of(subject.on(), rulesOf(subject.event()), window).stream()
                .map(step -> ReminderDecision.of(subject, step, reach))
                .toList();
    }
}

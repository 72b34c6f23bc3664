package dev.kontor.holding.reminder;

import dev.kontor.holding.reminderrule.ReminderRecipient;
import dev.kontor.holding.reminderrule.ReminderRuleView;
import dev.kontor.holding.reminderrule.ReminderWindow;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which reminders of an event are due within some days, and what they come to. After missed days an event gets one mail
 * for each recipient at most: the one nearest to its day. An event that is over gets none.
 */
final class ReminderPlan {

    private ReminderPlan() {}

    /** What a rule comes to for an event; {@code PLANNED} when it is to be sent. */
    record Step(ReminderRuleView rule, ReminderCode code) {}

    /** By the rules of the event that are switched on. */
    static List<Step> of(LocalDate eventOn, List<ReminderRuleView> rules, ReminderWindow window) {
        List<ReminderRuleView> due = rules.stream()
                .filter(rule -> window.contains(rule.sendsOn(eventOn)))
                .sorted(Comparator.comparingInt(ReminderRuleView::daysBefore))
                .toList();
        Map<ReminderRecipient, ReminderRuleView> nearest = new EnumMap<>(ReminderRecipient.class);
        due.forEach(rule -> nearest.putIfAbsent(rule.recipient(), rule));
        return due.stream()
                .map(rule -> new Step(rule, code(eventOn, rule.equals(nearest.get(rule.recipient())), window)))
                .toList();
    }

    private static ReminderCode code(LocalDate eventOn, boolean nearest, ReminderWindow window) {
        if (eventOn.isBefore(window.today())) {
            return ReminderCode.TOO_LATE;
        }
        return nearest ? ReminderCode.PLANNED : ReminderCode.OVERTAKEN;
    }
}

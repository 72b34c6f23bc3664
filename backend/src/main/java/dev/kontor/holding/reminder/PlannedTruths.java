package dev.kontor.holding.reminder;

import dev.kontor.holding.reminderrule.ReminderRuleView;
import dev.kontor.holding.reminderrule.ReminderWindow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is true of planned reminders; {@code codes} are those of the ones that are decided. */
record PlannedTruths(
        List<ReminderRuleView> rules,
        ReminderWindow window,
        ReminderReach reach,
        Map<ReminderKey, ReminderCode> codes) {

    @Nullable
    UUID ruleId(PlannedRow row) {
        return rule(row).map(ReminderRuleView::id).orElse(null);
    }

    ReminderCode code(PlannedRow row) {
        ReminderCode known = codes.get(row.key());
        if (known != null) {
            return known;
        }
        Optional<ReminderRuleView> rule = rule(row);
        if (rule.isEmpty()) {
            return ReminderCode.NO_RULE;
        }
        if (!rule.get().active()) {
            return ReminderCode.RULE_OFF;
        }
        if (row.isTooEarly() || !row.sendDay().isAfter(window.after())) {
            return ReminderCode.PASSED;
        }
        ReminderCode planned = window.contains(row.sendDay()) ? dueNow(row, rule.get()) : ReminderCode.PLANNED;
        return planned == ReminderCode.PLANNED ? reach.code(row.subject(), row.recipient()) : planned;
    }

    /** As the next round will decide it. */
    private ReminderCode dueNow(PlannedRow row, ReminderRuleView rule) {
        List<ReminderRuleView> active = rules.stream()
                .filter(one -> one.active() && one.event() == row.subject().event())
                .toList();
        return ReminderPlan.of(row.subject().on(), active, window).stream()
                .filter(step -> step.rule().equals(rule))
                .map(ReminderPlan.Step::code)
                .findFirst()
                .orElse(ReminderCode.PLANNED);
    }

    private Optional<ReminderRuleView> rule(PlannedRow row) {
        return rules.stream().filter(row::isBy).findFirst();
    }
}

package dev.kontor.holding.reminder;

import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import dev.kontor.holding.reminder.PlannedReminderView.PlannedBy;
import dev.kontor.holding.reminder.PlannedReminderView.RemindedCustomer;
import dev.kontor.holding.reminderrule.ReminderEvent;
import dev.kontor.holding.reminderrule.ReminderRecipient;
import dev.kontor.holding.reminderrule.ReminderRuleView;
import dev.kontor.holding.reminderrule.ReminderRules;
import dev.kontor.holding.reminderrule.ReminderSettings;
import dev.kontor.holding.reminderrule.ReminderWindow;
import dev.kontor.holding.reminderrule.SendingTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every reminder of a range of days with its truth, computed when it is asked for: the dry run (L13). */
@ApplicationScoped
class PlannedReminders {

    static final int MAX_DAYS = 400;
    private static final int DAYS = 31;
    private static final int WIDER = 8;

    private final ReminderRules rules;
    private final ReminderOutlook outlook;
    private final ReminderSettings settings;
    private final DecidedReminders decided;
    private final Sql sql;
    private final Clock clock;

    PlannedReminders(
            ReminderRules rules,
            ReminderOutlook outlook,
            ReminderSettings settings,
            DecidedReminders decided,
            Sql sql,
            Clock clock) {
        this.rules = rules;
        this.outlook = outlook;
        this.settings = settings;
        this.decided = decided;
        this.sql = sql;
        this.clock = clock;
    }

    /** 422 for a range that ends before it begins or is longer than 400 days. */
    public Page<PlannedReminderView> page(PlannedReminderFilter filter) {
        Instant now = clock.instant();
        SendingTime time = settings.time();
        LocalDate from = filter.from == null ? time.today(now) : filter.from;
        LocalDate to = filter.to == null ? from.plusDays(DAYS - 1L) : filter.to;
        requireRange(from, to);
        List<ReminderRuleView> known = rules.all();
        PlannedQuery query = new PlannedQuery(sql, withMissing(known), filter);
        Cursor cursor = Cursor.decode(filter.cursor, PlannedQuery.SORT, PlannedQuery.KEYS);
        List<PlannedRow> found = found(query, cursor == null ? from : PlannedQuery.day(cursor), to, cursor, filter);
        long total = query.count(from, to, Page.Total.EXACT_UP_TO + 1);
        PlannedTruths truths = truths(found, known, now);
        return Page.of(found, filter.limit, Page.Total.of(total), PlannedRow::cursor, row -> view(row, truths, time));
    }

    /** Few days first, then more: nobody sorts a year to see a page. */
    private List<PlannedRow> found(
            PlannedQuery query, LocalDate from, LocalDate to, @Nullable Cursor cursor, PlannedReminderFilter filter) {
        boolean narrow = filter.customerId != null || filter.q != null;
        List<PlannedRow> found = List.of();
        // at most four statements, each over eight times as many days
        for (long days = narrow ? MAX_DAYS : 1;
                found.size() <= filter.limit && days <= MAX_DAYS * WIDER;
                days *= WIDER) {
            LocalDate until = from.plusDays(days - 1);
            boolean last = !until.isBefore(to);
            found = query.page(from, last ? to : until, cursor);
            if (last) {
                break;
            }
        }
        return found;
    }

    private PlannedTruths truths(List<PlannedRow> found, List<ReminderRuleView> known, Instant now) {
        Map<ReminderKey, ReminderCode> codes =
                decided.codes(found.stream().map(PlannedRow::key).toList());
        return new PlannedTruths(known, outlook.window(now), outlook.reach(), codes);
    }

    private static PlannedReminderView view(PlannedRow row, PlannedTruths truths, SendingTime time) {
        ReminderSubject subject = row.subject();
        Instant sendOn = time.on(row.sendDay());
        return new PlannedReminderView(
                subject.event(),
                subject.on(),
                sendOn,
                new PlannedBy(truths.ruleId(row), row.daysBefore(), row.recipient()),
                subject.ref(),
                RemindedCustomer.of(subject.customer()),
                row.recipient() == ReminderRecipient.CUSTOMER ? subject.address() : null,
                ReminderTruth.of(truths.code(row), sendOn));
    }

    /** An event without any rule is shown on its own day, so that nobody waits for a mail in vain. */
    static List<ReminderRuleView> withMissing(List<ReminderRuleView> known) {
        List<ReminderRuleView> all = new ArrayList<>(known);
        Arrays.stream(ReminderEvent.values())
                .filter(event -> known.stream().noneMatch(rule -> rule.event() == event))
                .map(event -> new ReminderRuleView(
                        Ids.next(),
                        event,
                        0,
                        event == ReminderEvent.UPSTREAM_EXPIRY ? ReminderRecipient.STAFF : ReminderRecipient.CUSTOMER,
                        false,
                        0))
                .forEach(all::add);
        return all;
    }

    private static void requireRange(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new Problem.Invalid("/to", "ends-before-it-begins", "The range ends before it begins.");
        }
        if (from.until(to, ChronoUnit.DAYS) >= MAX_DAYS) {
            throw new Problem.Invalid("/to", "too-long", "A range has at most 400 days.");
        }
    }

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
}

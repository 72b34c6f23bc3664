package dev.kontor.holding.reminder;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.sql.BulkRows;
import dev.kontor.base.sql.Sql;
import dev.kontor.holding.association.Association;
import dev.kontor.holding.association.AssociationPreview.MailForecast;
import dev.kontor.holding.association.AssociationPreview.NotificationPreview;
import dev.kontor.holding.association.AssociationPreview.WithheldMails;
import dev.kontor.holding.association.AssociationRows;
import dev.kontor.holding.reminder.PlannedReminders.PlannedTruths;
import dev.kontor.holding.reminderrule.ReminderRecipient;
import dev.kontor.holding.reminderrule.ReminderRuleView;
import dev.kontor.holding.reminderrule.ReminderRules;
import dev.kontor.holding.reminderrule.ReminderWindow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which mails associations will bring, before they are stored: the list of planned mails, made of them alone (L13). */
@ApplicationScoped
class ReminderForecasts implements MailForecast {

    /** More than a thousand customers with some rules and periods have. */
    private static final int MOST = 20_000;

    /** What is worth saying of several reasons: what would hold for the rules that are switched on comes before the rules. */
    private static final List<ReminderCode> WHY = List.of(
            ReminderCode.NOTIFY_OFF,
            ReminderCode.BLOCKED,
            ReminderCode.RENEWAL_HELD,
            ReminderCode.NO_ADDRESS,
            ReminderCode.ADDRESS_NOT_ACCEPTED,
            ReminderCode.NO_SERVER,
            ReminderCode.CAUGHT,
            ReminderCode.ALREADY_SENT,
            ReminderCode.PASSED,
            ReminderCode.OVERTAKEN,
            ReminderCode.TOO_LATE,
            ReminderCode.RULE_OFF,
            ReminderCode.NO_RULE,
            ReminderCode.PLANNED);

    private final ReminderRules rules;
    private final ReminderOutlook outlook;
    private final DecidedReminders decided;
    private final CurrentActor actor;
    private final Sql sql;
    private final Clock clock;

    ReminderForecasts(
            ReminderRules rules,
            ReminderOutlook outlook,
            DecidedReminders decided,
            CurrentActor actor,
            Sql sql,
            Clock clock) {
        this.rules = rules;
        this.outlook = outlook;
        this.decided = decided;
        this.actor = actor;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public NotificationPreview of(List<Association> associations) {
        List<Association> asked = oneOfEach(associations);
        Association one = asked.getFirst();
        Map<UUID, Forecast> all = Map.of();
        // the first periods tell it; only where they bring nothing and there is an end, all until there
        for (LocalDate until : horizons(one)) {
            all = forecasts(asked, until);
            if (all.values().stream().anyMatch(Forecast::isSent)) {
                break;
            }
        }
        return preview(all.values());
    }

    /** What differs between things of one customer is nothing that mails depend on. */
    private static List<Association> oneOfEach(List<Association> associations) {
        Map<UUID, Association> byCustomer = new LinkedHashMap<>();
        associations.forEach(row -> byCustomer.putIfAbsent(row.customerId, row));
        return List.copyOf(byCustomer.values());
    }

    private static Collection<LocalDate> horizons(Association one) {
        TreeSet<LocalDate> days = new TreeSet<>();
        if (one.renewsOn != null && one.renewalMonths != null) {
            days.add(one.renewsOn.plusMonths(2L * one.renewalMonths));
        }
        if (one.endsOn != null) {
            days.add(one.endsOn);
        }
        return days;
    }

    /** What becomes of the mails to one customer. */
    record Forecast(@Nullable LocalDate firstOn, ReminderCode code) {

        boolean isSent() {
            return firstOn != null;
        }
    }

    private Map<UUID, Forecast> forecasts(List<Association> asked, LocalDate until) {
        ReminderWindow window = outlook.window(clock.instant());
        List<ReminderRuleView> known = rules.all();
        List<PlannedRow> found = planned(asked, known, window, until);
        PlannedTruths truths = new PlannedTruths(
                known,
                window,
                outlook.reach(),
                decided.codes(found.stream().map(PlannedRow::key).toList()));
        Map<UUID, List<PlannedRow>> byAssociation = found.stream()
                .collect(Collectors.groupingBy(row -> row.subject().id()));
        Map<UUID, Forecast> forecasts = new LinkedHashMap<>();
        asked.forEach(row -> {
            List<PlannedRow> own = byAssociation.getOrDefault(row.id, List.of());
            if (!own.isEmpty()) {
                forecasts.put(row.id, forecast(own, truths));
            }
        });
        return forecasts;
    }

    /** To customers, from the earliest moment that a rule names, which may be over, to the latest. */
    private List<PlannedRow> planned(
            List<Association> asked, List<ReminderRuleView> known, ReminderWindow window, LocalDate until) {
        BulkRows rows = AssociationRows.asRows(actor.resellerId(), asked);
        PlannedReminderFilter filter = new PlannedReminderFilter();
        filter.limit = MOST;
        int earliest =
                known.stream().mapToInt(ReminderRuleView::daysBefore).max().orElse(0);
        LocalDate today = window.today();
        return new PlannedQuery(sql, PlannedReminders.withMissing(known), filter, rows)
                .page(today.minusDays(earliest), until.isBefore(today) ? today : until, null).stream()
                        .filter(row -> row.recipient() == ReminderRecipient.CUSTOMER)
                        .filter(row -> !row.subject().on().isBefore(today))
                        .toList();
    }

    static Forecast forecast(List<PlannedRow> planned, PlannedTruths truths) {
        List<ReminderCode> codes = new ArrayList<>();
        for (PlannedRow row : planned) {
            ReminderCode code = truths.code(row);
            if (code.willBeSent()) {
                return new Forecast(row.sendDay(), code);
            }
            codes.add(code);
        }
        return new Forecast(
                null, codes.stream().min(Comparator.comparing(WHY::indexOf)).orElseThrow());
    }

    private static NotificationPreview preview(Collection<Forecast> forecasts) {
        if (forecasts.isEmpty()) {
            return new NotificationPreview(
                    false,
                    "NO_EVENT",
                    "It neither ends nor renews, so that there is nothing to tell.",
                    null,
                    List.of());
        }
        LocalDate first = forecasts.stream()
                .map(Forecast::firstOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        ReminderCode code = first == null ? forecasts.iterator().next().code() : ReminderCode.PLANNED;
        return new NotificationPreview(
                first != null,
                code.name(),
                code.reason(),
                first,
                forecasts.size() == 1 ? List.of() : withheld(forecasts));
    }

    private static List<WithheldMails> withheld(Collection<Forecast> forecasts) {
        Map<ReminderCode, Integer> counts = new LinkedHashMap<>();
        forecasts.stream().filter(one -> !one.isSent()).forEach(one -> counts.merge(one.code(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new WithheldMails(entry.getKey().name(), entry.getValue()))
                .toList();
    }
}

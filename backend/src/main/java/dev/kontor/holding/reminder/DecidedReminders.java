package dev.kontor.holding.reminder;

import dev.kontor.base.http.ListRequest;
import dev.kontor.base.shared.Page;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import dev.kontor.holding.reminder.PlannedReminderView.RemindedCustomer;
import dev.kontor.holding.reminderrule.ReminderEvent;
import dev.kontor.holding.reminderrule.ReminderRecipient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What was decided about reminders, newest first. */
@ApplicationScoped
class DecidedReminders {

    private static final Order<?> NEWEST = Order.newestFirst("reminder", "r.id");

    /** What was deleted since has no name any more. */
    private static final String SELECT = """
            select r.id, r.event, r.event_on, r.days_before, r.recipient, a.id as association_id,
                   u.id as subscription_id, coalesce(p.name, u.name, '?') as product, u.identifier,
                   c.id as customer_id, c.number as customer_number, c.display_name as customer_name,
                   r.outcome, r.code, m.id as mail_id, r.decided_at
              from (select * from reminder r {page}) r
              left join association a on a.reseller_id = r.reseller_id and a.id = r.subject_id
              left join subscription u on u.reseller_id = r.reseller_id
                   and u.id = coalesce(a.subscription_id, r.subject_id)
              left join product p on p.reseller_id = r.reseller_id and p.id = a.product_id
              left join customer c on c.reseller_id = r.reseller_id and c.id = r.customer_id
              left join mail m on m.reseller_id = r.reseller_id and m.dedupe_key = 'reminder:' || r.letter_id
             where r.reseller_id = :reseller order by r.id desc""";

    private final Sql sql;

    DecidedReminders(Sql sql) {
        this.sql = sql;
    }

    /** A decision and what it was about, if that is still there. */
    private record Row(
            UUID id,
            ReminderEvent event,
            LocalDate eventOn,
            int daysBefore,
            ReminderRecipient recipient,
            @Nullable UUID associationId,
            @Nullable UUID subscriptionId,
            String product,
            @Nullable String identifier,
            @Nullable RemindedCustomer customer,
            ReminderOutcome outcome,
            ReminderCode code,
            @Nullable UUID mailId,
            Instant decidedAt) {

        DecidedReminderView view() {
            return new DecidedReminderView(
                    id,
                    event,
                    eventOn,
                    daysBefore,
                    recipient,
                    new ReminderSubjectRef(associationId, subscriptionId, product, identifier),
                    customer,
                    outcome,
                    ReminderTruth.of(code, decidedAt),
                    mailId,
                    decidedAt);
        }
    }

    public Page<DecidedReminderView> page(DecidedReminderFilter filter) {
        Conditions conditions = Conditions.of("r.reseller_id = :reseller")
                .equal("r.customer_id", filter.customerId)
                .equal("r.event", filter.event)
                .equal("r.outcome", filter.outcome);
        return sql.listing("reminder r", conditions, NEWEST)
                .page(SELECT, Row.class, filter.limit, filter.cursor, NEWEST.cursorOf(Row::id))
                .map(Row::view);
    }

    private record Decided(ReminderKey key, ReminderCode code) {}

    /** The codes of those that are decided, in one statement. */
    public Map<ReminderKey, ReminderCode> codes(List<ReminderKey> keys) {
        return sql
                .query("""
                        select subject_id as key_subject_id, event as key_event, event_on as key_event_on,
                               days_before as key_days_before, recipient as key_recipient, code
                          from reminder
                         where reseller_id = :reseller and subject_id = any (:ids)""")
                .array(
                        "ids",
                        keys.stream().map(ReminderKey::subjectId).distinct().toList())
                .list(Decided.class)
                .stream()
                .collect(Collectors.toMap(Decided::key, Decided::code));
    }

    /** What was decided about a reminder; {@code mailId} is its mail, which knows its own fate. */
    public record DecidedReminderView(
            UUID id,
            ReminderEvent event,
            LocalDate eventOn,
            int daysBefore,
            ReminderRecipient recipient,
            ReminderSubjectRef subject,
            @Nullable RemindedCustomer customer,
            ReminderOutcome outcome,
            ReminderTruth truth,
            @Nullable UUID mailId,
            Instant decidedAt) {}

    /** Which decided reminders. */
    public static class DecidedReminderFilter extends ListRequest {

        @RestQuery
        public @Nullable UUID customerId;

        @RestQuery
        public @Nullable ReminderEvent event;

        @RestQuery
        public @Nullable ReminderOutcome outcome;
    }
}

package dev.kontor.holding.reminder;

import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Rows;
import dev.kontor.base.shared.SqlArrays;
import dev.kontor.base.shared.TenantRows;
import dev.kontor.holding.reminder.PlannedReminderView.RemindedCustomer;
import dev.kontor.holding.reminderrule.ReminderEvent;
import dev.kontor.holding.reminderrule.ReminderRecipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** What was decided about reminders, newest first. */
@ApplicationScoped
class DecidedReminders {

    /** The name of what was deleted since. */
    private static final String GONE = "?";

    private final TenantRows rows;

    DecidedReminders(TenantRows rows) {
        this.rows = rows;
    }

    @Transactional
    public Page<DecidedReminderView> page(DecidedReminderFilter filter) {
        Cursor cursor = Cursor.decode(filter.cursor, "reminder", 1);
        Map<String, Object> parameters = new LinkedHashMap<>();
        String where = where(filter, parameters);
        String counted = "select count(*), 0 from (select 1 from reminder r where " + where + " limit "
                + (Page.Total.EXACT_UP_TO + 1) + ") t";
        long total = ((Number) bind(counted, parameters).getSingleResult()[0]).longValue();
        if (cursor != null) {
            parameters.put("before", cursor.id(0));
            where += " and r.id < :before";
        }
        List<DecidedReminderView> found =
                bind(select(where), parameters).setParameter("most", filter.limit + 1).list().stream()
                        .map(DecidedReminders::view)
                        .toList();
        return Page.of(
                found,
                filter.limit,
                Page.Total.of(total),
                one -> Cursor.encode("reminder", one.id().toString()),
                one -> one);
    }

    /** The codes of those that are decided, in one statement. */
    @Transactional
    public Map<ReminderKey, ReminderCode> codes(List<ReminderKey> keys) {
        Map<ReminderKey, ReminderCode> codes = new HashMap<>();
        rows.query("""
                        select subject_id, event, event_on, days_before, recipient, code from reminder
                         where reseller_id = :reseller and subject_id = any (cast(:ids as uuid[]))""")
                .setParameter(
                        "ids",
                        SqlArrays.of(keys.stream()
                                .map(ReminderKey::subjectId)
                                .distinct()
                                .toList()))
                .list()
                .forEach(row -> codes.put(key(row), ReminderCode.valueOf(row[5].toString())));
        return codes;
    }

    private static ReminderKey key(Object[] row) {
        return new ReminderKey(
                (UUID) row[0],
                ReminderEvent.valueOf(row[1].toString()),
                Objects.requireNonNull(Rows.day(row[2])),
                ((Number) row[3]).intValue(),
                ReminderRecipient.valueOf(row[4].toString()));
    }

    private static String select(String where) {
        return """
                select r.id, r.event, r.event_on, r.days_before, r.recipient, a.id as association_id,
                       u.id as subscription_id, coalesce(p.name, u.name) as product, u.identifier, c.id as customer_id,
                       c.number, c.display_name, r.outcome, r.code, m.id as mail_id, r.decided_at
                  from (select * from reminder r where %s order by r.id desc limit :most) r
                  left join association a on a.reseller_id = r.reseller_id and a.id = r.subject_id
                  left join subscription u on u.reseller_id = r.reseller_id
                       and u.id = coalesce(a.subscription_id, r.subject_id)
                  left join product p on p.reseller_id = r.reseller_id and p.id = a.product_id
                  left join customer c on c.reseller_id = r.reseller_id and c.id = r.customer_id
                  left join mail m on m.reseller_id = r.reseller_id and m.dedupe_key = 'reminder:' || r.id
                 where r.reseller_id = :reseller order by r.id desc""".formatted(where);
    }

    private static String where(DecidedReminderFilter filter, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>(List.of("r.reseller_id = :reseller"));
        add(conditions, parameters, "customer_id", filter.customerId);
        add(conditions, parameters, "event", filter.event == null ? null : filter.event.name());
        add(conditions, parameters, "outcome", filter.outcome == null ? null : filter.outcome.name());
        return String.join(" and ", conditions);
    }

    private static void add(
            List<String> conditions, Map<String, Object> parameters, String column, @Nullable Object value) {
        if (value != null) {
            conditions.add("r." + column + " = :" + column);
            parameters.put(column, value);
        }
    }

    private NativeQuery<Object[]> bind(String sql, Map<String, Object> parameters) {
        NativeQuery<Object[]> query = rows.query(sql);
        parameters.forEach(query::setParameter);
        return query;
    }

    private static DecidedReminderView view(Object[] row) {
        Instant decidedAt = Objects.requireNonNull(Rows.instant(row[15]));
        String product = row[7] == null ? GONE : row[7].toString();
        return new DecidedReminderView(
                (UUID) row[0],
                ReminderEvent.valueOf(row[1].toString()),
                Objects.requireNonNull(Rows.day(row[2])),
                ((Number) row[3]).intValue(),
                ReminderRecipient.valueOf(row[4].toString()),
                new ReminderSubjectRef((UUID) row[5], (UUID) row[6], product, Rows.text(row[8])),
                row[9] == null ? null : new RemindedCustomer((UUID) row[9], row[10].toString(), row[11].toString()),
                ReminderOutcome.valueOf(row[12].toString()),
                ReminderTruth.of(ReminderCode.valueOf(row[13].toString()), decidedAt),
                (UUID) row[14],
                decidedAt);
    }
}

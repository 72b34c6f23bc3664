package dev.kontor.holding.reminder;

import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.SearchText;
import dev.kontor.base.shared.SqlArrays;
import dev.kontor.base.shared.TenantRows;
import dev.kontor.holding.reminderrule.ReminderRuleView;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Events of the given days times the rules that remind of them, as SQL. */
final class PlannedQuery {

    static final String SORT = "planned";
    static final int KEYS = 5;

    private static final int MAX_WORDS = 5;
    private static final String ORDER = "send_day, id, event, days_before, recipient";

    private static final String EVENTS_BY_RULES = """
            select %1$s, r.days_before, r.recipient, o.event_on - r.days_before as send_day, o.known_on
              from unnest(cast(:%3$s_days as int[]), cast(:%3$s_recipients as text[])) as r (days_before, recipient),
                   %4$s
                   %5$s
             where %6$s and %2$s <= cast(:to as date) + r.days_before
               and o.event_on between cast(:from as date) + r.days_before and cast(:to as date) + r.days_before%7$s""";

    private final List<ReminderRuleView> rules;
    private final PlannedReminderFilter filter;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    PlannedQuery(List<ReminderRuleView> rules, PlannedReminderFilter filter) {
        this.rules = rules;
        this.filter = filter;
    }

    /** So many from one day to another, after those before the cursor. */
    NativeQuery<Object[]> page(TenantRows rows, LocalDate from, LocalDate to, @Nullable Cursor cursor) {
        parameters.clear();
        String after = cursor == null
                ? ""
                : " where (" + ORDER + ") > (cast(:c0 as date), cast(:c1 as uuid), :c2, cast(:c3 as int), :c4)";
        if (cursor != null) {
            requireSane(cursor);
            for (int i = 0; i < KEYS; i++) {
                parameters.put("c" + i, cursor.key(i));
            }
        }
        String sql = "select * from (" + all(from, to) + ") planned" + after + " order by " + ORDER + " limit :most";
        parameters.put("most", filter.limit + 1);
        return bind(rows.query(sql));
    }

    NativeQuery<Object[]> count(TenantRows rows, LocalDate from, LocalDate to, int atMost) {
        parameters.clear();
        String sql = "select count(*), 0 from (select 1 from (" + all(from, to) + ") planned limit " + atMost + ") t";
        return bind(rows.query(sql));
    }

    private String all(LocalDate from, LocalDate to) {
        parameters.put("from", from);
        parameters.put("to", to);
        return Arrays.stream(ReminderSource.values())
                .filter(source -> filter.event == null || filter.event == source.event())
                .map(this::of)
                .collect(Collectors.joining("\nunion all\n"));
    }

    private String of(ReminderSource source) {
        String name = source.name().toLowerCase(Locale.ROOT);
        List<ReminderRuleView> own =
                rules.stream().filter(rule -> rule.event() == source.event()).toList();
        parameters.put(name + "_days", column(own, ReminderRuleView::daysBefore));
        parameters.put(name + "_recipients", column(own, ReminderRuleView::recipient));
        return EVENTS_BY_RULES.formatted(
                source.columns("o.event_on"),
                source.day(),
                name,
                source.tables(),
                source.expected(),
                source.condition(),
                narrowed());
    }

    private static String column(List<ReminderRuleView> rules, Function<ReminderRuleView, Object> field) {
        return SqlArrays.of(rules.stream().map(field).toList());
    }

    private String narrowed() {
        List<String> conditions = new ArrayList<>();
        if (filter.customerId != null) {
            conditions.add("c.id = :customer");
            parameters.put("customer", filter.customerId);
        }
        List<String> words = SearchText.words(filter.q == null ? "" : filter.q);
        for (int i = 0; i < Math.min(words.size(), MAX_WORDS); i++) {
            conditions.add("""
                    position(:w%d in concat_ws(' ', s.sort_identifier, s.sort_product, c.sort_name, lower(c.number))) > 0""".formatted(i));
            parameters.put("w" + i, words.get(i));
        }
        return conditions.stream().map(one -> " and " + one).collect(Collectors.joining());
    }

    private NativeQuery<Object[]> bind(NativeQuery<Object[]> query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    private static void requireSane(Cursor cursor) {
        cursor.id(1);
        cursor.number(3);
        day(cursor);
    }

    /** The day at which the page before ended; 400 for a cursor that is not ours. */
    static LocalDate day(Cursor cursor) {
        try {
            return LocalDate.parse(cursor.key(0));
        } catch (DateTimeException e) {
            throw new Problem.Malformed("invalid-cursor", "The cursor does not belong to this list and sort.");
        }
    }
}

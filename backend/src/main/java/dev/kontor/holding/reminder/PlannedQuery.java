package dev.kontor.holding.reminder;

import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Days;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.SearchText;
import dev.kontor.base.sql.BulkRows;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Sql;
import dev.kontor.base.sql.SqlStatement;
import dev.kontor.holding.reminderrule.ReminderRuleView;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events of the given days times the rules that remind of them, as SQL. */
final class PlannedQuery {

    static final String SORT = "planned";
    static final int KEYS = 5;

    private static final int MAX_WORDS = 5;
    private static final String ORDER = "send_day, subject_id, subject_event, days_before, recipient";

    private static final String EVENTS_BY_RULES = """
            select %1$s, r.days_before, r.recipient, o.event_on - r.days_before as send_day, o.known_on
              from unnest(cast(:%3$s_days as int[]), cast(:%3$s_recipients as text[])) as r (days_before, recipient),
                   %4$s
                   %5$s
             where %6$s and %2$s <= cast(:to as date) + r.days_before
               and o.event_on between cast(:from as date) + r.days_before and cast(:to as date) + r.days_before""";

    private final List<ReminderRuleView> rules;
    private final PlannedReminderFilter filter;
    private final Sql sql;
    private final @Nullable BulkRows associations;

    /** Of what is stored. */
    PlannedQuery(Sql sql, List<ReminderRuleView> rules, PlannedReminderFilter filter) {
        this(sql, rules, filter, null);
    }

    /** Of these associations alone, as they would be stored. */
    PlannedQuery(Sql sql, List<ReminderRuleView> rules, PlannedReminderFilter filter, @Nullable BulkRows associations) {
        this.sql = sql;
        this.rules = rules;
        this.filter = filter;
        this.associations = associations;
    }

    /** So many from one day to another, after those before the cursor. */
    List<PlannedRow> page(LocalDate from, LocalDate to, @Nullable Cursor cursor) {
        String after = cursor == null
                ? ""
                : " where (" + ORDER + ") > (cast(:c0 as date), cast(:c1 as uuid), :c2, cast(:c3 as int), :c4)";
        SqlStatement query =
                sql.query("select * from (" + all() + ") planned" + after + " order by " + ORDER + " limit :most");
        if (cursor != null) {
            requireSane(cursor);
            for (int i = 0; i < KEYS; i++) {
                query.bind("c" + i, cursor.key(i));
            }
        }
        return bind(query, from, to).bind("most", filter.limit + 1).list(PlannedRow.class);
    }

    long count(LocalDate from, LocalDate to, int atMost) {
        String counted = "select count(*) from (select 1 from (" + all() + ") planned limit " + atMost + ") t";
        return bind(sql.query(counted), from, to).count();
    }

    private String all() {
        Conditions narrowed = narrowed();
        return sources()
                .map(source -> EVENTS_BY_RULES.formatted(
                        source.columns("o.event_on"),
                        source.day(),
                        name(source),
                        associations == null ? source.tables() : source.tablesOfOthers(),
                        source.expected(),
                        source.condition() + " and " + narrowed.sql()))
                .collect(Collectors.joining("\nunion all\n"));
    }

    private SqlStatement bind(SqlStatement query, LocalDate from, LocalDate to) {
        sources().forEach(source -> {
            List<ReminderRuleView> own = rules.stream()
                    .filter(rule -> rule.event() == source.event())
                    .toList();
            query.array(name(source) + "_days", own, ReminderRuleView::daysBefore)
                    .array(name(source) + "_recipients", own, ReminderRuleView::recipient);
        });
        if (associations != null) {
            query.rows("associations", associations);
        }
        return query.bind(narrowed()).bind("from", from).bind("to", to);
    }

    private Stream<ReminderSource> sources() {
        return Arrays.stream(ReminderSource.values())
                .filter(source -> filter.event == null || filter.event == source.event())
                .filter(source -> associations == null || source.isOfAssociations());
    }

    private static String name(ReminderSource source) {
        return source.name().toLowerCase(Locale.ROOT);
    }

    private Conditions narrowed() {
        Conditions conditions = Conditions.of("true").equal("c.id", filter.customerId);
        List<String> words = SearchText.words(filter.q == null ? "" : filter.q);
        for (int i = 0; i < Math.min(words.size(), MAX_WORDS); i++) {
            conditions.and("""
                            position(:w%d in concat_ws(' ', s.sort_identifier, s.sort_product, c.sort_name, lower(c.number))) > 0""".formatted(i)).bind("w" + i, words.get(i));
        }
        return conditions;
    }

    private static void requireSane(Cursor cursor) {
        cursor.id(1);
        cursor.number(3);
        day(cursor);
    }

    /** The day at which the page before ended; 400 for a cursor that is not ours. */
    static LocalDate day(Cursor cursor) {
        try {
            return Days.parse(cursor.key(0));
        } catch (DateTimeException e) {
            throw new Problem.Malformed("invalid-cursor", "The cursor does not belong to this list and sort.");
        }
    }
}

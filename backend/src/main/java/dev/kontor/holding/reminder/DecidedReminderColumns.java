package dev.kontor.holding.reminder;

import dev.kontor.base.table.TableColumns;
import dev.kontor.holding.reminder.DecidedReminders.DecidedReminderView;
import dev.kontor.holding.reminder.PlannedReminderView.RemindedCustomer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of what was decided about reminders as a file. */
final class DecidedReminderColumns {

    private static final Map<String, Function<DecidedReminderView, @Nullable Object>> ALL = all();

    private DecidedReminderColumns() {}

    /** 400 for a column that does not exist; all columns when none are named. */
    static TableColumns<DecidedReminderView> of(@Nullable String wanted, @Nullable String labels) {
        return TableColumns.of(ALL, wanted).labelled("reminders", labels, Map.of());
    }

    private static Map<String, Function<DecidedReminderView, @Nullable Object>> all() {
        Map<String, Function<DecidedReminderView, @Nullable Object>> columns = new LinkedHashMap<>();
        columns.put("decidedAt", DecidedReminderView::decidedAt);
        columns.put("outcome", DecidedReminderView::outcome);
        columns.put("event", DecidedReminderView::event);
        columns.put("eventOn", DecidedReminderView::eventOn);
        columns.put("daysBefore", DecidedReminderView::daysBefore);
        columns.put("recipient", DecidedReminderView::recipient);
        columns.put("customerNumber", of(RemindedCustomer::number));
        columns.put("customerName", of(RemindedCustomer::name));
        columns.put("productName", reminder -> reminder.subject().productName());
        columns.put("identifier", reminder -> reminder.subject().identifier());
        columns.put("id", DecidedReminderView::id);
        return columns;
    }

    private static Function<DecidedReminderView, @Nullable Object> of(
            Function<RemindedCustomer, @Nullable Object> field) {
        return reminder -> {
            RemindedCustomer customer = reminder.customer();
            return customer == null ? null : field.apply(customer);
        };
    }
}

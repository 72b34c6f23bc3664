package dev.kontor.holding.reminder;

import dev.kontor.base.table.TableColumns;
import dev.kontor.holding.reminder.PlannedReminderView.RemindedCustomer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of what will be reminded of as a file. */
final class PlannedReminderColumns {

    private static final Map<String, Function<PlannedReminderView, @Nullable Object>> ALL = all();

    private PlannedReminderColumns() {}

    /** 400 for a column that does not exist; all columns when none are named. */
    static TableColumns<PlannedReminderView> of(@Nullable String wanted, @Nullable String labels) {
        return TableColumns.of(ALL, wanted).labelled("planned-reminders", labels, Map.of());
    }

    private static Map<String, Function<PlannedReminderView, @Nullable Object>> all() {
        Map<String, Function<PlannedReminderView, @Nullable Object>> columns = new LinkedHashMap<>();
        columns.put("sendOn", PlannedReminderView::sendOn);
        columns.put("willBeSent", reminder -> reminder.truth().willBeSent());
        columns.put("event", PlannedReminderView::event);
        columns.put("eventOn", PlannedReminderView::eventOn);
        columns.put("daysBefore", reminder -> reminder.rule().daysBefore());
        columns.put("recipient", reminder -> reminder.rule().recipient());
        columns.put("to", PlannedReminderView::to);
        columns.put("customerNumber", of(RemindedCustomer::number));
        columns.put("customerName", of(RemindedCustomer::name));
        columns.put("productName", reminder -> reminder.subject().productName());
        columns.put("identifier", reminder -> reminder.subject().identifier());
        return columns;
    }

    private static Function<PlannedReminderView, @Nullable Object> of(
            Function<RemindedCustomer, @Nullable Object> field) {
        return reminder -> {
            RemindedCustomer customer = reminder.customer();
            return customer == null ? null : field.apply(customer);
        };
    }
}

package dev.kontor.customer.customer;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.HistoryView;
import dev.kontor.base.table.TableColumns;
import dev.kontor.base.wording.TableWords.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of a customer's history as a file: a row for each field that was changed. */
final class HistoryColumns {

    private static final Map<String, Function<Row, @Nullable Object>> ALL = all();

    private HistoryColumns() {}

    /** A field of an event, or an event without fields. */
    record Row(HistoryView event, @Nullable FieldChange change) {}

    /** 400 for a column that does not exist; all columns when none are named. */
    static TableColumns<Row> of(@Nullable String wanted, @Nullable String labels) {
        return TableColumns.of(ALL, wanted).labelled("customers", labels, Map.of());
    }

    static List<Row> rows(List<HistoryView> events) {
        List<Row> rows = new ArrayList<>();
        for (HistoryView event : events) {
            event.changes().forEach(change -> rows.add(new Row(event, change)));
            if (event.changes().isEmpty()) {
                rows.add(new Row(event, null));
            }
        }
        return rows;
    }

    private static Map<String, Function<Row, @Nullable Object>> all() {
        Map<String, Function<Row, @Nullable Object>> columns = new LinkedHashMap<>();
        columns.put("occurredAt", row -> row.event().occurredAt());
        columns.put("by", row -> row.event().actor().name());
        columns.put("action", row -> row.event().action());
        columns.put("field", of(change -> Code.field(change.field())));
        columns.put("before", of(FieldChange::before));
        columns.put("after", of(FieldChange::after));
        return columns;
    }

    private static Function<Row, @Nullable Object> of(Function<FieldChange, @Nullable Object> part) {
        return row -> {
            FieldChange change = row.change();
            return change == null ? null : part.apply(change);
        };
    }
}

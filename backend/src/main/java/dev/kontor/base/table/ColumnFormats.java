package dev.kontor.base.table;

import dev.kontor.base.table.FieldNames.FieldKind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a file write numbers and days: as the caller says, or as their cells prove when all of them are looked
 * at. 01/31/2027 proves the order of 02/03/2027, and 12,50 the sign of 1.299; where cells prove different things, or none
 * does, each stands for itself.
 */
final class ColumnFormats {

    /** Nothing is known of any column. */
    static final ColumnFormats UNKNOWN = new ColumnFormats(Map.of());

    private final Map<String, ColumnFormat> byField;

    private ColumnFormats(Map<String, ColumnFormat> byField) {
        this.byField = byField;
    }

    @Nullable
    ColumnFormat of(String field) {
        return byField.get(field);
    }

    /** Reads the file once where a column has to prove something. */
    static ColumnFormats of(CsvFile file, ImportMapping mapping, FieldNames fields) {
        Map<String, ColumnFormat> known = new HashMap<>();
        Map<String, Evidence> open = new HashMap<>();
        List<String> headers = file.headers();
        for (int i = 0; i < headers.size(); i++) {
            String field = mapping.columns().get(headers.get(i));
            FieldKind kind = field == null ? FieldKind.TEXT : fields.kind(field);
            if (field != null && (kind == FieldKind.NUMBER || kind == FieldKind.DAY)) {
                Evidence evidence = kind == FieldKind.NUMBER ? new NumberEvidence(i) : new DayEvidence(i);
                mapping.reading()
                        .format(headers.get(i))
                        .ifPresentOrElse(format -> known.put(field, format), () -> open.put(field, evidence));
            }
        }
        if (!open.isEmpty()) {
            List<Evidence> columns = List.copyOf(open.values());
            file.forEach(row -> columns.forEach(column -> column.take(row.cells())));
            open.forEach((field, evidence) -> {
                ColumnFormat proved = evidence.proved();
                if (proved != null) {
                    known.put(field, proved);
                }
            });
        }
        return new ColumnFormats(known);
    }

    /** What the cells of one column say. */
    private abstract static class Evidence {

        private final int column;

        Evidence(int column) {
            this.column = column;
        }

        void take(List<String> cells) {
            String cell = column < cells.size() ? cells.get(column) : "";
            if (!cell.isEmpty() && !CellText.isMarked(cell)) {
                look(cell);
            }
        }

        abstract void look(String cell);

        abstract @Nullable ColumnFormat proved();
    }

    private static final class NumberEvidence extends Evidence {

        private static final int GROUP = 3;
        private static final int NONE = -1;
        private static final int MANY = -2;

        private final Set<ColumnFormat> proofs = EnumSet.noneOf(ColumnFormat.class);

        NumberEvidence(int column) {
            super(column);
        }

        @Override
        void look(String cell) {
            // most numbers are digits with one sign, and many columns have a hundred thousand of them
            int sign = onlySign(cell);
            int decimals = cell.length() - sign - 1;
            if (sign > 0 && decimals > 0 && decimals != GROUP) {
                proofs.add(cell.charAt(sign) == '.' ? ColumnFormat.DECIMAL_POINT : ColumnFormat.DECIMAL_COMMA);
            } else if (sign != NONE) {
                WrittenNumber.of(CellText.of(cell))
                        .flatMap(WrittenNumber::proof)
                        .ifPresent(proofs::add);
            }
        }

        /** Where the only sign among digits is; none where there is no sign, many where there is anything else. */
        private static int onlySign(String cell) {
            int sign = NONE;
            for (int i = 0; i < cell.length(); i++) {
                char c = cell.charAt(i);
                if ((c == '.' || c == ',') && sign == NONE) {
                    sign = i;
                } else if (c < '0' || c > '9') {
                    return MANY;
                }
            }
            return sign;
        }

        @Override
        @Nullable
        ColumnFormat proved() {
            return proofs.size() == 1 ? proofs.iterator().next() : null;
        }
    }

    private static final class DayEvidence extends Evidence {

        private final Set<ColumnFormat> possible =
                EnumSet.of(ColumnFormat.DAY_MONTH_YEAR, ColumnFormat.MONTH_DAY_YEAR, ColumnFormat.YEAR_MONTH_DAY);
        private boolean dotted = true;
        private boolean any;

        DayEvidence(int column) {
            super(column);
        }

        @Override
        void look(String cell) {
            WrittenDay.of(CellText.of(cell)).filter(day -> !day.isCertain()).ifPresent(day -> {
                any = true;
                dotted &= day.isDotted();
                possible.retainAll(day.orders());
            });
        }

        @Override
        @Nullable
        ColumnFormat proved() {
            if (!any) {
                return null;
            }
            return possible.size() == 1
                    ? possible.iterator().next()
                    : dotted && possible.contains(ColumnFormat.DAY_MONTH_YEAR) ? ColumnFormat.DAY_MONTH_YEAR : null;
        }
    }
}

package dev.kontor.base.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The errors of one import: all are counted, the first thousand are kept. */
public final class ImportErrors {

    private static final int KEPT = 1_000;
    private static final int SHOWN = 200;

    private final List<ImportError> first = new ArrayList<>();
    private int count;

    public void add(int row, @Nullable String column, String code, String detail) {
        add(new ImportError(row, column, code, detail, null, List.of()));
    }

    public void add(ImportError error) {
        if (first.size() < KEPT) {
            String value = error.value();
            first.add(
                    value == null || value.length() <= SHOWN
                            ? error
                            : new ImportError(
                                    error.row(),
                                    error.column(),
                                    error.code(),
                                    error.detail(),
                                    value.substring(0, value.offsetByCodePoints(0, SHOWN / 2)),
                                    error.nearest()));
        }
        count++;
    }

    public int count() {
        return count;
    }

    /** Whether this was said of a row, as far as errors are kept. */
    public boolean has(int row, String code) {
        return first.stream()
                .anyMatch(error -> error.row() == row && error.code().equals(code));
    }

    /** Ordered by row. */
    public List<ImportError> list() {
        return first.stream().sorted(Comparator.comparingInt(ImportError::row)).toList();
    }
}

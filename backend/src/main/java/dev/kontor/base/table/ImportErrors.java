package dev.kontor.base.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The errors of one import: all are counted, the first thousand are kept. */
public final class ImportErrors {

    private static final int KEPT = 1_000;

    private final List<ImportError> first = new ArrayList<>();
    private int count;

    public void add(int row, @Nullable String column, String code, String detail) {
        if (first.size() < KEPT) {
            first.add(new ImportError(row, column, code, detail));
        }
        count++;
    }

    public int count() {
        return count;
    }

    /** Ordered by row. */
    public List<ImportError> list() {
        return first.stream().sorted(Comparator.comparingInt(ImportError::row)).toList();
    }
}

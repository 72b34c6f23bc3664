package dev.kontor.base.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one cell; row 1 holds the headers, row 0 is the file as a whole.
 *
 * @param value what stands in the cell
 * @param nearest what may have been meant
 */
public record ImportError(
        int row,
        @Nullable String column,
        String code,
        String detail,
        @Nullable String value,
        List<String> nearest) {}

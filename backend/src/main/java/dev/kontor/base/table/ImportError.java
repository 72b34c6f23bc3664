package dev.kontor.base.table;

import org.jspecify.annotations.Nullable;

/** What is wrong with one cell; row 1 holds the headers, row 0 is the file as a whole. */
public record ImportError(int row, @Nullable String column, String code, String detail) {}

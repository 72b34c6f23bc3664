package dev.kontor.base.table;

import java.util.List;

/** One row as it stands in the file; {@code number} counts as spreadsheets do, the headers being row 1. */
record CsvRow(int number, List<String> cells) {}

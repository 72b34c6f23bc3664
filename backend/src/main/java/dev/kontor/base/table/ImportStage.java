package dev.kontor.base.table;

import java.util.List;

/** What becomes of the rows of a {@link FileImport}: stored as they come, and given back when one of them is wrong. */
public interface ImportStage {

    /** Stores the next rows, so many at a time that a few statements do for all of them. */
    void take(List<ImportRow> rows);

    /** What became of the rows so far. */
    ImportReport.Counts counts(int rows, int skipped);
}

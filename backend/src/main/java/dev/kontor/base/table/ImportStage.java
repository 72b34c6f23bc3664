package dev.kontor.base.table;

import java.util.List;

/** Where the rows of a {@link FileImport} wait until it is known that all of them are right. */
public interface ImportStage {

    /** Makes room for rows that will be stored; a dry run does not ask for it. */
    void open();

    /** The next rows, so many at a time that a few statements do for all of them. */
    void take(List<ImportRow> rows);

    /** What became of the rows so far. */
    ImportReport.Counts counts(int rows, int skipped);

    /** Stores all that was taken. */
    void store();
}

package dev.kontor.base.table;

import java.util.List;
import java.util.Map;

/** What an import did, or would do in a dry run. Either all rows were stored or none. */
public record ImportReport(
        boolean dryRun,
        boolean stored,
        String encoding,
        String delimiter,
        List<String> headers,
        List<List<String>> sample,
        Map<String, String> suggestedColumns,
        int rows,
        int created,
        int updated,
        int unchanged,
        int removed,
        int skipped,
        List<ImportError> errors,
        int errorCount) {

    /** A report about a file in which nothing was stored. */
    public static ImportReport refused(
            boolean dryRun, CsvFile file, Map<String, String> suggestedColumns, Counts counts, ImportErrors errors) {
        return of(dryRun, false, file, suggestedColumns, counts, errors);
    }

    /** A report about a file that was stored, or that a dry run would store; rows with errors were left out. */
    public static ImportReport accepted(
            boolean dryRun, CsvFile file, Map<String, String> suggestedColumns, Counts counts, ImportErrors errors) {
        return of(dryRun, !dryRun, file, suggestedColumns, counts, errors);
    }

    private static ImportReport of(
            boolean dryRun,
            boolean stored,
            CsvFile file,
            Map<String, String> suggestedColumns,
            Counts counts,
            ImportErrors errors) {
        return new ImportReport(
                dryRun,
                stored,
                file.encoding(),
                file.delimiter(),
                file.headers(),
                file.sample(),
                suggestedColumns,
                counts.rows(),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.removed(),
                counts.skipped(),
                errors.list(),
                errors.count());
    }

    /**
     * Data rows read, and what became of them; {@code skipped} ones did not match the {@code only} filter, {@code removed} is
     * what the file took away.
     */
    public record Counts(int rows, int created, int updated, int unchanged, int removed, int skipped) {}
}

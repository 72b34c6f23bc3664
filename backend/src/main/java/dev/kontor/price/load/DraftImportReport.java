package dev.kontor.price.load;

import dev.kontor.base.table.ImportError;
import dev.kontor.price.change.DraftItems.DraftDifference;
import dev.kontor.price.load.DraftImportOptions.DraftFormat;
import java.util.List;
import java.util.Map;

/**
 * What a file changes in a draft, or would change in a dry run; either all of it was taken or nothing. Differences are
 * the first thousand. Headers, sample and suggested columns are empty for text.
 */
public record DraftImportReport(
        boolean dryRun,
        boolean stored,
        DraftFormat format,
        List<String> headers,
        List<List<String>> sample,
        Map<String, String> suggestedColumns,
        int rows,
        int added,
        int changed,
        int removed,
        int unchanged,
        List<DraftDifference> differences,
        List<ImportError> errors,
        int errorCount) {}

package dev.kontor.price.load;

import dev.kontor.base.table.ImportError;
import dev.kontor.goods.catalog.Action;
import dev.kontor.price.change.ChangedProduct.ChangeKind;
import dev.kontor.price.load.DraftImportOptions.DraftFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        int errorCount) {

    /** One price that differs, with its row or line; without one the file leaves it out. */
    public record DraftDifference(
            @Nullable Integer row,
            String sku,
            Action action,
            int termMonths,
            int minQuantity,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            ChangeKind kind) {}
}

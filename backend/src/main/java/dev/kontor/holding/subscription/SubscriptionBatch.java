package dev.kontor.holding.subscription;

import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.table.FileImport;
import dev.kontor.base.table.FileKeys;
import dev.kontor.base.table.ImportReport;
import dev.kontor.base.table.ImportRow;
import dev.kontor.base.table.ImportStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Subscriptions of a file on their way to the stage: a few statements for all rows that come together. */
final class SubscriptionBatch implements ImportStage {

    private final SubscriptionLoad load;
    private final FileImport file;
    private final Set<String> mapped;
    private final FileKeys keys;
    private int created;
    private int updated;
    private int unchanged;

    SubscriptionBatch(SubscriptionLoad load, FileImport file) {
        this.load = load;
        this.file = file;
        this.mapped = file.mapping().fields();
        this.keys = FileKeys.of(file.rows(), List.of("externalId"));
    }

    @Override
    public void take(List<ImportRow> rows) {
        Map<String, Subscription> stored = load.existing(texts(rows, "externalId"));
        SubscriptionProducts.Known products = load.products(texts(rows, "sku"), stored.values());
        List<SubscriptionLoad.Change> changes = new ArrayList<>();
        for (ImportRow row : rows) {
            SubscriptionLoad.Change change = read(row, stored.get(row.text("externalId")), products);
            if (change != null) {
                count(change);
                changes.add(change);
            }
        }
        changes.removeIf(change -> change.changes().isEmpty());
        if (file.isStoring() && !changes.isEmpty()) {
            load.store(changes);
        }
    }

    @Override
    public ImportReport.Counts counts(int all, int skipped) {
        return new ImportReport.Counts(all, created, updated, unchanged, skipped);
    }

    private void count(SubscriptionLoad.Change change) {
        if (change.before() == null) {
            created++;
        } else if (change.changes().isEmpty()) {
            unchanged++;
        } else {
            updated++;
        }
    }

    private SubscriptionLoad.@Nullable Change read(
            ImportRow row, @Nullable Subscription before, SubscriptionProducts.Known products) {
        int known = file.errorCount();
        keys.refuseRepeated(row);
        SubscriptionInput base = before == null ? null : SubscriptionLoad.input(before, products);
        SubscriptionInput input = new RowReading(row, mapped, base).read();
        SubscriptionProduct product = products.of(input).orElse(null);
        if (file.errorCount() == known) {
            for (FieldError error : load.errors(input, product)) {
                row.refuse(error.pointer().substring(1).replace('/', '.'), error.code(), error.detail());
            }
        }
        return file.errorCount() > known || product == null ? null : load.change(before, input, product);
    }

    private static List<String> texts(List<ImportRow> rows, String field) {
        return rows.stream()
                .map(row -> row.text(field))
                .filter(Objects::nonNull)
                .toList();
    }
}

package dev.kontor.subscription;

import dev.kontor.shared.Problem.FieldError;
import dev.kontor.table.ImportErrors;
import dev.kontor.table.ImportReport;
import dev.kontor.table.ImportRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes rows, a thousand at a time, from the file to the stage: a few statements per thousand, none per row. */
final class SubscriptionBatch {

    private static final int SIZE = 1_000;

    private final SubscriptionLoad load;
    private final SubscriptionStore store;
    private final Set<String> mapped;
    private final Map<String, Integer> firstRows;
    private final boolean dryRun;
    private final ImportErrors errors;
    private final List<ImportRow> rows = new ArrayList<>(SIZE);
    private int created;
    private int updated;
    private int unchanged;

    SubscriptionBatch(
            SubscriptionLoad load,
            SubscriptionStore store,
            Set<String> mapped,
            Map<String, Integer> firstRows,
            boolean dryRun,
            ImportErrors errors) {
        this.load = load;
        this.store = store;
        this.mapped = mapped;
        this.firstRows = firstRows;
        this.dryRun = dryRun;
        this.errors = errors;
    }

    void add(ImportRow row) {
        rows.add(row);
        if (rows.size() == SIZE) {
            finish();
        }
    }

    /** Also at the end of the file. */
    void finish() {
        Map<String, Subscription> stored = load.existing(texts("externalId"));
        SubscriptionProducts.Known products = load.products(texts("sku"), stored.values());
        List<SubscriptionLoad.Change> changes = new ArrayList<>();
        for (ImportRow row : rows) {
            Subscription before = stored.get(row.text("externalId"));
            SubscriptionLoad.Change change = read(row, before, products);
            if (change != null) {
                count(change);
                changes.add(change);
            }
        }
        rows.clear();
        changes.removeIf(change -> change.changes().isEmpty());
        // after the first error nothing will be stored, so nothing more is staged
        if (!dryRun && errors.count() == 0 && !changes.isEmpty()) {
            store.stage(changes);
        }
    }

    ImportReport.Counts counts(int all, int skipped) {
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
        int known = errors.count();
        String externalId = row.text("externalId");
        if (externalId != null && firstRows.getOrDefault(externalId, row.number()) != row.number()) {
            row.refuse(
                    "externalId",
                    "duplicate-in-file",
                    "Row %d has the same value.".formatted(firstRows.get(externalId)));
        }
        SubscriptionInput base = before == null ? null : SubscriptionLoad.input(before, products);
        SubscriptionInput input = new RowReading(row, mapped, base).read();
        SubscriptionProduct product = products.of(input).orElse(null);
        if (errors.count() == known) {
            for (FieldError error : load.errors(input, product)) {
                row.refuse(error.pointer().substring(1).replace('/', '.'), error.code(), error.detail());
            }
        }
        return errors.count() > known || product == null ? null : load.change(before, input, product);
    }

    private List<String> texts(String field) {
        return rows.stream()
                .map(row -> row.text(field))
                .filter(Objects::nonNull)
                .toList();
    }
}

package dev.kontor.holding.subscription;

import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.shared.HostNames;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.table.FileImport;
import dev.kontor.base.table.FileImport.ImportStage;
import dev.kontor.base.table.FileKeys;
import dev.kontor.base.table.ImportReport;
import dev.kontor.base.table.ImportRow;
import dev.kontor.goods.catalog.ProductKind;
import dev.kontor.tenant.imports.ImportRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Subscriptions of a file on their way to the stage: a few statements for all rows that come together. */
final class SubscriptionBatch implements ImportStage {

    private final SubscriptionLoad load;
    private final FileImport file;
    private final ImportRun run;
    private final Set<String> mapped;
    private final FileKeys keys;
    private final Map<String, Integer> domains = new HashMap<>();
    private int created;
    private int updated;
    private int unchanged;

    SubscriptionBatch(SubscriptionLoad load, FileImport file, ImportRun run) {
        this.load = load;
        this.file = file;
        this.run = run;
        this.mapped = file.mapping().fields();
        this.keys = FileKeys.of(file.rows(), List.of("externalId"));
    }

    @Override
    public void take(List<ImportRow> rows) {
        StoredSubscriptions stored = new StoredSubscriptions(load, rows);
        SubscriptionProducts.Known products = load.products(texts(rows, "sku"), stored.all());
        List<SubscriptionLoad.Change> changes = new ArrayList<>();
        for (ImportRow row : rows) {
            SubscriptionLoad.Change change = read(row, stored, products);
            if (change != null) {
                count(change);
                changes.add(change);
            }
        }
        changes.removeIf(change -> change.changes().isEmpty());
        if (file.isStoring() && !changes.isEmpty()) {
            file.store(() -> {
                load.store(changes, HistoryAction.IMPORTED);
                run.wrote(ids(changes, true), true);
                run.wrote(ids(changes, false), false);
            });
        }
    }

    @Override
    public ImportReport.Counts counts(int all, int skipped) {
        if (file.isStoring() && created >= FileImport.MANY) {
            load.analyze();
        }
        return new ImportReport.Counts(all, created, updated, unchanged, 0, skipped);
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
            ImportRow row, StoredSubscriptions stored, SubscriptionProducts.Known products) {
        keys.refuseRepeated(row);
        ProductKind kind = SubscriptionCells.kindOf(row, products).orElse(null);
        if (kind == null || kind == ProductKind.DOMAIN) {
            refuseRepeated(row);
        }
        Subscription before = stored.of(row, kind).orElse(null);
        SubscriptionInput base = before == null ? null : SubscriptionLoad.input(before, products);
        SubscriptionInput input = new SubscriptionCells(row, mapped, base, products).read();
        SubscriptionProduct product = products.of(input).orElse(null);
        for (FieldError error : load.errors(input, product)) {
            row.refuse(error.pointer().substring(1).replace('/', '.'), error.code(), error.detail());
        }
        return !row.isFine() || product == null ? null : load.change(before, input, product);
    }

    /** A domain is there once; what has an id of its own may share its name with what is over. */
    private void refuseRepeated(ImportRow row) {
        String name = row.text("identifier");
        if (name != null) {
            Integer first = domains.putIfAbsent(HostNames.key(name), row.number());
            if (first != null && row.text("externalId") == null) {
                row.refuse("identifier", "duplicate-in-file", "Row %d has the same value.".formatted(first));
            }
        }
    }

    private static List<UUID> ids(List<SubscriptionLoad.Change> changes, boolean added) {
        return changes.stream()
                .filter(change -> (change.before() == null) == added)
                .map(change -> change.after().id)
                .toList();
    }

    private static List<String> texts(List<ImportRow> rows, String field) {
        return rows.stream()
                .map(row -> row.text(field))
                .filter(Objects::nonNull)
                .toList();
    }
}

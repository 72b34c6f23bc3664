package dev.kontor.price.load;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.table.ImportErrors;
import dev.kontor.price.change.ChangedProduct.ChangeKind;
import dev.kontor.price.change.DraftLoads;
import dev.kontor.price.change.DraftLoads.LoadedPrice;
import dev.kontor.price.change.PriceChangeView;
import dev.kontor.price.change.PriceChanges;
import dev.kontor.price.change.PriceItemsChange;
import dev.kontor.price.load.DraftImportReport.DraftDifference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Takes a file of prices into a draft: all of it or nothing, with what it changes side by side. */
@ApplicationScoped
public class DraftImports {

    private static final int SHOWN = 1_000;

    private final PriceChanges changes;
    private final DraftLoads loads;
    private final Relations relations;
    private final TransactionSynchronizationRegistry transaction;

    DraftImports(
            PriceChanges changes,
            DraftLoads loads,
            Relations relations,
            TransactionSynchronizationRegistry transaction) {
        this.changes = changes;
        this.loads = loads;
        this.relations = relations;
        this.transaction = transaction;
    }

    /** Errors are in the report, with row (or line) and column; a dry run does everything and keeps nothing. */
    @Transactional
    public DraftImportReport run(UUID changeId, Path path, DraftImportOptions options) {
        PriceChangeView draft = changes.read(changeId);
        ImportErrors errors = new ImportErrors();
        DraftFile file = DraftFile.of(path, options, draft.currency(), relations::skus, errors);
        List<LoadedPrice> loaded = errors.count() > 0 ? List.of() : load(changeId, file, options, errors);
        if (options.dryRun() || errors.count() > 0) {
            transaction.setRollbackOnly();
        }
        return report(file, options, loaded, errors);
    }

    private List<LoadedPrice> load(UUID changeId, DraftFile file, DraftImportOptions options, ImportErrors errors) {
        PriceItemsChange wanted = new PriceItemsChange(
                file.prices().stream().map(GivenPrice::item).toList());
        try {
            return loads.load(changeId, wanted, Boolean.TRUE.equals(options.removeMissing()));
        } catch (Problem.Invalid e) {
            // pointers name the items, which know their rows
            for (Problem.FieldError error : e.errors()) {
                String[] pointer = error.pointer().split("/", 4);
                GivenPrice price = file.prices().get(Integer.parseInt(pointer[2]));
                errors.add(price.row(), price.column(), error.code(), error.detail());
            }
            return List.of();
        }
    }

    private static DraftImportReport report(
            DraftFile file, DraftImportOptions options, List<LoadedPrice> loaded, ImportErrors errors) {
        List<DraftDifference> differences = loaded.stream()
                .filter(price -> price.kind() != ChangeKind.UNCHANGED)
                .limit(SHOWN)
                .map(price -> difference(price, file))
                .toList();
        return new DraftImportReport(
                options.dryRun(),
                !options.dryRun() && errors.count() == 0,
                options.format(),
                file.headers(),
                file.sample(),
                file.suggested(),
                file.rows(),
                count(loaded, ChangeKind.ADDED),
                count(loaded, ChangeKind.CHANGED),
                count(loaded, ChangeKind.REMOVED),
                count(loaded, ChangeKind.UNCHANGED),
                differences,
                errors.list(),
                errors.count());
    }

    private static DraftDifference difference(LoadedPrice price, DraftFile file) {
        return new DraftDifference(
                price.index() == null ? null : file.prices().get(price.index()).row(),
                price.sku(),
                price.action(),
                price.termMonths(),
                price.minQuantity(),
                price.before(),
                price.after(),
                price.kind());
    }

    private static int count(List<LoadedPrice> loaded, ChangeKind kind) {
        return (int) loaded.stream().filter(price -> price.kind() == kind).count();
    }
}

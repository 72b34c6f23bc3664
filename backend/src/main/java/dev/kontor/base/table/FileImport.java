package dev.kontor.base.table;

import dev.kontor.base.shared.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * An import of all rows of a file or none, unless only the good ones are wanted: in the caller's transaction and in constant
 * memory.
 */
public final class FileImport {

    /** So many new rows are news to the planner of the database. */
    public static final int MANY = 5_000;

    private final CsvFile file;
    private final Map<String, String> suggested;
    private final ImportMapping mapping;
    private final boolean dryRun;
    private final ImportRows rows;
    private final ImportErrors errors = new ImportErrors();
    private boolean goodRows;
    private Runnable storing = () -> {};

    private FileImport(CsvFile file, FieldNames fields, ImportMapping mapping, boolean dryRun) {
        this.file = file;
        this.suggested = fields.suggest(file.headers());
        this.mapping = mapping;
        this.dryRun = dryRun;
        this.rows = ImportRows.of(file, mapping, fields);
    }

    /** 422 when the file is no table or the mapping does not fit it. */
    public static FileImport of(Path path, FieldNames fields, ImportMapping mapping, boolean dryRun) {
        CsvFile file = CsvFile.of(path, mapping.reading());
        if (!mapping.columns().isEmpty()) {
            mapping.check(file, fields::exists);
        }
        return new FileImport(file, fields, mapping, dryRun);
    }

    /** Rows with errors are left out and told, the others are stored all the same. */
    public FileImport takingGoodRows(boolean wanted) {
        goodRows = wanted;
        return this;
    }

    /** Where an uploaded file is; 422 when there is none. */
    public static Path path(@Nullable FileUpload file) {
        if (file == null) {
            throw new Problem.Invalid("/file", "required", "The file is missing.");
        }
        return file.uploadedFile();
    }

    /** What the sender calls the file. */
    public static String name(@Nullable FileUpload file) {
        return file == null ? "" : file.fileName();
    }

    /** Wrong rows are in the report; without mapped columns it only tells what is in the file. */
    public ImportReport into(Function<FileImport, ImportStage> stages) {
        if (mapping.columns().isEmpty()) {
            refuse("not-mapped", "Say which columns go to which fields.");
            ImportReport.Counts counted = new ImportReport.Counts(file.count(), 0, 0, 0, 0, 0);
            return ImportReport.refused(dryRun, file, suggested, counted, errors);
        }
        ImportStage stage = stages.apply(this);
        try {
            rows.inBatches(errors, stage::take);
        } finally {
            stored();
        }
        ImportReport.Counts counts = stage.counts(rows.rows(), rows.skipped());
        if (!isStoring()) {
            // gives back what was stored and taken on the way
            QuarkusTransaction.setRollbackOnly();
        }
        return errors.count() > 0 && !goodRows
                ? ImportReport.refused(dryRun, file, suggested, counts, errors)
                : ImportReport.accepted(dryRun, file, suggested, counts, errors);
    }

    public ImportMapping mapping() {
        return mapping;
    }

    public ImportRows rows() {
        return rows;
    }

    /** Refuses the file as a whole. */
    public void refuse(String code, String detail) {
        errors.add(0, null, code, detail);
    }

    /** Refuses a column of the file, or the file as a whole. */
    public void refuse(@Nullable String column, String code, String detail) {
        errors.add(0, column, code, detail);
    }

    /** How many errors there are so far. */
    public int errorCount() {
        return errors.count();
    }

    /** After the first error all will be given back, so nothing more needs to be stored. */
    public boolean isStoring() {
        return !dryRun && (goodRows || errors.count() == 0);
    }

    /**
     * Stores rows beside the reading of the next ones: in the transaction of the import, one after the other. What is read
     * meanwhile, until the last row, is read outside of it.
     */
    public void store(Runnable work) {
        stored();
        storing = Aside.inTransaction(work);
    }

    private void stored() {
        Runnable last = storing;
        storing = () -> {};
        last.run();
    }

    /** What becomes of the rows of a {@link FileImport}: stored as they come, and given back when one of them is wrong. */
    public interface ImportStage {

        /** Stores the next rows, so many at a time that a few statements do for all of them. */
        void take(List<ImportRow> rows);

        /** What became of the rows so far. */
        ImportReport.Counts counts(int rows, int skipped);
    }
}

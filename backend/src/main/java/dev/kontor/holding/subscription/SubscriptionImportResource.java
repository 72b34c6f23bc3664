package dev.kontor.holding.subscription;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.table.ColumnFormat;
import dev.kontor.base.table.FileImport;
import dev.kontor.base.table.FileReading;
import dev.kontor.base.table.ImportMapping;
import dev.kontor.base.table.ImportReport;
import dev.kontor.tenant.imports.ImportRun;
import dev.kontor.tenant.imports.ImportRuns;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Subscriptions from a file: all rows or none, in constant memory. */
@Path("/api/v1/subscriptions/imports")
@RunOnVirtualThread
class SubscriptionImportResource {

    private final SubscriptionLoad load;
    private final ImportRuns runs;

    SubscriptionImportResource(SubscriptionLoad load, ImportRuns runs) {
        this.load = load;
        this.runs = runs;
    }

    /** 422 when the file is no table or the mapping does not fit it; wrong rows are in the report. */
    @POST
    @Transactional
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("subscriptions:import")
    public ImportReport importSubscriptions(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("options") @PartType(MediaType.APPLICATION_JSON) @Valid @Nullable
                    SubscriptionImportOptions options) {
        java.nio.file.Path path = FileImport.path(file);
        if (options == null) {
            throw new Problem.Invalid("/options", "required", "The options are missing.");
        }
        ImportRun run = runs.begin(SubscriptionLoad.WHAT, FileImport.name(file));
        return run.finished(
                FileImport.of(path, FileFields.NAMES, options.mapping(), Boolean.TRUE.equals(options.dryRun()))
                        .takingGoodRows(Boolean.TRUE.equals(options.goodRows()))
                        .into(rows -> new SubscriptionBatch(load, rows, run)));
    }

    /**
     * How a file becomes subscriptions. Rows with the external id of one that is there change it;
     * domains without one are recognised by their name. Without {@code columns} the
     * report only tells what is in the file.
     */
    public record SubscriptionImportOptions(
            @Size(max = 200) @Nullable Map<@Size(max = 200) String, @NotNull @Size(max = 60) String> columns,
            @Size(max = 200) @Nullable Map<@Size(max = 60) String, @NotNull @Size(max = 200) String> defaults,
            @Valid ImportMapping.@Nullable Only only,
            @Size(max = 40) @Nullable String encoding,
            @Size(max = 3) @Nullable String delimiter,
            @Size(max = 200) @Nullable Map<@Size(max = 200) String, @NotNull ColumnFormat> formats,
            /** Rows with errors are left out instead of refusing the file. */
            @Nullable Boolean goodRows,
            @Nullable Boolean dryRun) {

        ImportMapping mapping() {
            return new ImportMapping(
                    columns == null ? Map.of() : columns,
                    defaults == null ? Map.of() : defaults,
                    only,
                    FileReading.of(encoding, delimiter, formats));
        }
    }
}

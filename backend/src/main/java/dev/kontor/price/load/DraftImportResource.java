package dev.kontor.price.load;

import dev.kontor.base.table.FileImport;
import dev.kontor.price.load.DraftImports.DraftImportOptions;
import dev.kontor.price.load.DraftImports.DraftImportReport;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/price-changes/{id}/imports")
@RunOnVirtualThread
class DraftImportResource {

    private final DraftImports imports;

    DraftImportResource(DraftImports imports) {
        this.imports = imports;
    }

    /** A CSV file, a workbook or a component text; errors are in the report, and then the draft stays as it was. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("prices:import")
    public DraftImportReport importPriceChange(
            @RestPath UUID id,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("options") @PartType(MediaType.APPLICATION_JSON) @Valid @NotNull DraftImportOptions options) {
        return imports.run(id, FileImport.path(file), options);
    }
}

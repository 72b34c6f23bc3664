package dev.kontor.price.load;

import dev.kontor.base.table.FileImport;
import dev.kontor.price.change.BulkEdit.EditGround;
import dev.kontor.price.load.DraftImports.DraftImportOptions;
import dev.kontor.price.load.DraftImports.DraftImportReport;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/price-changes/import-preview")
@RunOnVirtualThread
class DraftImportPreviewResource {

    private final DraftImports imports;

    DraftImportPreviewResource(DraftImports imports) {
        this.imports = imports;
    }

    /**
     * What a file would change in a draft, or in prices for which none was begun yet, with what the guard would say;
     * nothing is written.
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("prices:import")
    public DraftImportReport previewPriceImport(
            @Valid @BeanParam EditGround ground,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("options") @PartType(MediaType.APPLICATION_JSON) @Valid @NotNull DraftImportOptions options) {
        return imports.tried(ground, FileImport.path(file), options);
    }
}

package dev.kontor.price.load;

import dev.kontor.base.http.AlsoRight;
import dev.kontor.base.table.FileImport;
import dev.kontor.base.table.ImportReport;
import dev.kontor.price.list.PriceClock;
import dev.kontor.price.load.PriceImports.PriceImportOptions;
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

@Path("/api/v1/price-lists/{id}/imports")
@RunOnVirtualThread
class PriceImportResource {

    private final PriceImports imports;

    PriceImportResource(PriceImports imports) {
        this.imports = imports;
    }

    /** A CSV file and how to read it; errors are in the report with row and column, and then nothing is stored. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("prices:import")
    @AlsoRight(PriceClock.PUBLISH)
    public ImportReport importPrices(
            @RestPath UUID id,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("options") @PartType(MediaType.APPLICATION_JSON) @Valid @NotNull PriceImportOptions options) {
        return imports.run(id, FileImport.path(file), FileImport.name(file), options);
    }
}

package dev.kontor.price.load;

import dev.kontor.base.http.AlsoRight;
import dev.kontor.base.table.FileImport;
import dev.kontor.base.table.ImportReport;
import dev.kontor.price.list.PriceClock;
import dev.kontor.price.load.CustomerPriceImports.CustomerPriceImportOptions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/customer-price-imports")
@RunOnVirtualThread
class CustomerPriceImportResource {

    private final CustomerPriceImports imports;

    CustomerPriceImportResource(CustomerPriceImports imports) {
        this.imports = imports;
    }

    /** Own prices of many customers; wrong rows and prices that the guard refuses are in the report, and then nothing is stored. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("prices:import")
    @AlsoRight(PriceClock.PUBLISH)
    public ImportReport importCustomerPrices(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("options") @PartType(MediaType.APPLICATION_JSON) @Valid @NotNull
                    CustomerPriceImportOptions options) {
        return imports.run(FileImport.path(file), FileImport.name(file), options);
    }
}

package dev.kontor.customer.load;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.table.FileImport;
import dev.kontor.base.table.ImportReport;
import dev.kontor.customer.load.CustomerImports.CustomerImportOptions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/customers/imports")
@RunOnVirtualThread
class CustomerImportResource {

    private final CustomerImports imports;

    CustomerImportResource(CustomerImports imports) {
        this.imports = imports;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("customers:import")
    public ImportReport importCustomers(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("options") @PartType(MediaType.APPLICATION_JSON) @Valid @Nullable CustomerImportOptions options) {
        java.nio.file.Path path = FileImport.path(file);
        if (options == null) {
            throw new Problem.Invalid("/options", "required", "The options are missing.");
        }
        return imports.run(options, path, FileImport.name(file));
    }
}

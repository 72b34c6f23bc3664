package dev.kontor.tenant.imports;

import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import dev.kontor.tenant.imports.ImportReversals.ImportReversal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/imports")
@RunOnVirtualThread
class ImportRunResource {

    private final ImportRuns runs;
    private final ImportReversals reversals;

    ImportRunResource(ImportRuns runs, ImportReversals reversals) {
        this.runs = runs;
        this.reversals = reversals;
    }

    /** Files that wrote something, newest first; for ninety days they can be taken back. */
    @GET
    @RolesAllowed("customers:import")
    public Page<ImportRunView> listImports(@Valid @BeanParam PageRequest page) {
        return runs.page(page.limit, page.cursor);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("customers:import")
    public ImportRunView readImport(@RestPath UUID id) {
        return runs.require(id);
    }

    /** What taking it back would do. Changes nothing. */
    @GET
    @Path("/{id}/reversal")
    @RolesAllowed("customers:import")
    public ImportReversal previewImportReversal(@RestPath UUID id) {
        return reversals.preview(id);
    }

    /** Takes back what can be; what stays is named and can be tried again, so the same again changes nothing more. */
    @POST
    @Path("/{id}/reversal")
    @RolesAllowed("customers:import")
    public ImportReversal revertImport(@RestPath UUID id) {
        return reversals.takeBack(id);
    }
}

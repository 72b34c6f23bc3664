package dev.kontor.base.sample;

import dev.kontor.base.shared.Languages;
import dev.kontor.base.table.ListExport;
import dev.kontor.base.table.TableColumns;
import dev.kontor.base.table.TableFormat;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/import-columns/{table}")
@RunOnVirtualThread
class ImportColumnsResource {

    private final List<ImportTable> tables;

    ImportColumnsResource(@All List<ImportTable> tables) {
        this.tables = tables;
    }

    /** What a file may hold to be imported; with {@code Accept: text/csv} or XLSX an example file. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("customers:read")
    public ImportColumns readImportColumns(
            @Schema(enumeration = {"customers", "subscriptions", "price-lists", "customer-prices", "exchange-rates"})
                    @RestPath
                    @Size(max = 40)
                    String table,
            @Parameter(description = Languages.LABELS) @RestQuery @Size(max = 2) @Nullable String labels) {
        return ImportColumns.of(ImportColumns.named(tables, table), labels);
    }

    @GET
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.5"})
    @RolesAllowed("customers:read")
    @Operation(hidden = true)
    public Response readImportExample(
            @RestPath @Size(max = 40) String table,
            @RestQuery @Size(max = 2) @Nullable String labels,
            @Context HttpHeaders headers) {
        TableColumns<Integer> columns = ImportColumns.sample(ImportColumns.named(tables, table), labels);
        return ListExport.of(
                table, headers, columns, (cursor, size) -> new ListExport.Batch<>(ImportColumns.rows(), null));
    }
}

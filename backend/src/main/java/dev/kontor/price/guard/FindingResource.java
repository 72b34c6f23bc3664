package dev.kontor.price.guard;

import dev.kontor.base.shared.Page;
import dev.kontor.base.table.ListExport;
import dev.kontor.base.table.TableColumns;
import dev.kontor.base.table.TableFormat;
import dev.kontor.price.guard.Finding.FindingListFilter;
import dev.kontor.price.guard.Finding.FindingSummary;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/price-findings")
@RunOnVirtualThread
class FindingResource {

    private final PriceFindings findings;

    FindingResource(PriceFindings findings) {
        this.findings = findings;
    }

    /**
     * The worst first; of a customer, of a class with all its customers, or of everything. With {@code Accept: text/csv} or
     * XLSX the same query streams all rows as a file.
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("prices:read")
    public Page<Finding> listPriceFindings(@Valid @BeanParam FindingListFilter filter) {
        return findings.page(filter);
    }

    @GET
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.5"})
    @RolesAllowed("prices:read")
    @Operation(hidden = true)
    public Response exportPriceFindings(@Valid @BeanParam FindingListFilter filter, @Context HttpHeaders headers) {
        TableColumns<Finding> columns = FindingColumns.of(filter.columns, filter.labels);
        findings.requireScope(filter);
        return ListExport.of("price-findings", headers, columns, (cursor, size) -> {
            filter.limit = size;
            filter.cursor = cursor;
            Page<Finding> page = findings.page(filter);
            return new ListExport.Batch<>(page.items(), page.nextCursor());
        });
    }

    @GET
    @Path("/summary")
    @RolesAllowed("prices:read")
    public FindingSummary summarisePriceFindings(@RestQuery @Nullable UUID classId, @RestQuery @Nullable LocalDate on) {
        return findings.summary(classId, on);
    }
}

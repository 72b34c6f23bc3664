package dev.kontor.holding.renewal;

import dev.kontor.base.shared.Page;
import dev.kontor.base.table.ListExport;
import dev.kontor.base.table.TableColumns;
import dev.kontor.base.table.TableFormat;
import dev.kontor.holding.renewal.CompletedRenewals.CompletedRenewalFilter;
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
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/api/v1/renewals")
@RunOnVirtualThread
class CompletedRenewalResource {

    private final CompletedRenewals renewals;

    CompletedRenewalResource(CompletedRenewals renewals) {
        this.renewals = renewals;
    }

    /**
     * Renewals that were carried out, with their prices, the latest period first; also of associations that are deleted
     * since. With {@code Accept: text/csv} or XLSX the same query streams all rows as a file.
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("associations:read")
    public Page<CompletedRenewal> listRenewals(@Valid @BeanParam CompletedRenewalFilter filter) {
        return renewals.page(filter, filter.limit, filter.cursor);
    }

    @GET
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.5"})
    @RolesAllowed("associations:read")
    @Operation(hidden = true)
    public Response exportRenewals(@Valid @BeanParam CompletedRenewalFilter filter, @Context HttpHeaders headers) {
        TableColumns<CompletedRenewal> columns = CompletedRenewalColumns.of(filter.columns);
        // what is wrong is said before the file begins
        renewals.listing(filter);
        return ListExport.of("renewals", headers, columns, (cursor, size) -> renewals.batch(filter, cursor, size));
    }
}

package dev.kontor.holding.lookup;

import dev.kontor.base.http.PageRequest;
import dev.kontor.base.search.FoundRows;
import dev.kontor.base.shared.Page;
import dev.kontor.base.sql.SortKey;
import dev.kontor.base.table.ListExport;
import dev.kontor.base.table.MarkedRows;
import dev.kontor.base.table.TableColumns;
import dev.kontor.base.table.TableFormat;
import dev.kontor.holding.association.AssociationView;
import dev.kontor.holding.lookup.AssociationLists.AssociationFilter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who has what, as a list and as a file. */
@Path("/api/v1/associations")
@RunOnVirtualThread
class AssociationListResource {

    private final AssociationLists lists;

    AssociationListResource(AssociationLists lists) {
        this.lists = lists;
    }

    /** With {@code Accept: text/csv} or XLSX the same query streams all rows as a file. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("associations:read")
    public Page<AssociationView> listAssociations(
            @Valid @BeanParam AssociationFilter filter, @Valid @BeanParam PageRequest page) {
        return lists.page(filter, page.limit, page.cursor);
    }

    @GET
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.5"})
    @RolesAllowed("associations:read")
    @Operation(hidden = true)
    public Response exportAssociations(@Valid @BeanParam AssociationFilter filter, @Context HttpHeaders headers) {
        TableColumns<AssociationView> columns = AssociationColumns.of(filter.columns, filter.labels);
        FoundRows.Selection<SortKey> list = lists.select(filter);
        return ListExport.of("associations", headers, columns, (cursor, size) -> lists.batch(list, cursor, size));
    }

    /** The marked associations alone, as CSV or XLSX; what was deleted meanwhile is left out. */
    @POST
    @Path("/file")
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed("associations:read")
    public Response exportMarkedAssociations(@Valid @NotNull MarkedRows marked, @Context HttpHeaders headers) {
        TableColumns<AssociationView> columns = AssociationColumns.of(marked.columns(), marked.labels());
        return ListExport.marked("associations", headers, columns, lists.marked(marked));
    }
}

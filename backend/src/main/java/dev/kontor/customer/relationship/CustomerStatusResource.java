package dev.kontor.customer.relationship;

import dev.kontor.base.shared.Page;
import dev.kontor.base.table.ListExport;
import dev.kontor.base.table.TableColumns;
import dev.kontor.base.table.TableFormat;
import dev.kontor.customer.relationship.CustomerStatuses.CustomerStatusView;
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

@Path("/api/v1/customer-services")
@RunOnVirtualThread
class CustomerStatusResource {

    private final CustomerStatuses statuses;

    CustomerStatusResource(CustomerStatuses statuses) {
        this.statuses = statuses;
    }

    /** All customers, and where they stand with one service. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("relationships:read")
    public Page<CustomerStatusView> listCustomerServices(@Valid @BeanParam CustomerStatusFilter filter) {
        return statuses.page(filter);
    }

    @GET
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.5"})
    @RolesAllowed("relationships:read")
    @Operation(hidden = true)
    public Response exportCustomerServices(
            @Valid @BeanParam CustomerStatusFilter filter, @Context HttpHeaders headers) {
        TableColumns<CustomerStatusView> columns = CustomerStatusColumns.of(filter.columns, filter.labels);
        return ListExport.paged("customer-services", headers, columns, (limit, cursor) -> {
            filter.limit = limit;
            filter.cursor = cursor;
            return statuses.page(filter);
        });
    }
}

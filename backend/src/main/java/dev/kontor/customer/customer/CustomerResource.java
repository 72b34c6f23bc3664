package dev.kontor.customer.customer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.base.history.HistoryView;
import dev.kontor.base.http.Created;
import dev.kontor.base.http.Idempotent;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.http.ListRequest;
import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import dev.kontor.base.table.ListExport;
import dev.kontor.base.table.MarkedRows;
import dev.kontor.base.table.TableColumns;
import dev.kontor.base.table.TableFormat;
import dev.kontor.customer.customer.Customers.CustomerWriting;
import dev.kontor.tenant.mail.MailList;
import dev.kontor.tenant.mail.MailView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/customers")
@RunOnVirtualThread
class CustomerResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Customers customers;
    private final CustomerLists lists;
    private final MailList mails;

    CustomerResource(Customers customers, CustomerLists lists, MailList mails) {
        this.customers = customers;
        this.lists = lists;
        this.mails = mails;
    }

    /** With {@code Accept: text/csv} or XLSX the same query streams all rows as a file. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("customers:read")
    public Page<CustomerView> listCustomers(@BeanParam CustomerFilter filter, @Valid @BeanParam PageRequest page) {
        return lists.page(filter, page.limit, page.cursor);
    }

    @GET
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.5"})
    @RolesAllowed("customers:read")
    @Operation(hidden = true)
    public Response exportCustomers(@BeanParam CustomerFilter filter, @Context HttpHeaders headers) {
        TableColumns<CustomerView> columns = CustomerColumns.of(filter.columns, filter.labels);
        CustomerLists.Selection selection = lists.select(filter);
        return ListExport.of("customers", headers, columns, (cursor, size) -> lists.batch(selection, cursor, size));
    }

    /** The marked customers alone, as CSV or XLSX; what was deleted meanwhile is left out. */
    @POST
    @Path("/file")
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed("customers:read")
    public Response exportMarkedCustomers(@Valid @NotNull MarkedRows marked, @Context HttpHeaders headers) {
        TableColumns<CustomerView> columns = CustomerColumns.of(marked.columns(), marked.labels());
        return ListExport.marked("customers", headers, columns, lists.marked(marked));
    }

    @POST
    @RolesAllowed("customers:write")
    @Idempotent
    public RestResponse<CustomerView> createCustomer(@Valid @NotNull CustomerInput customer) {
        return Created.at("/api/v1/customers", customers.create(customer), CustomerView::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("customers:read")
    public CustomerView readCustomer(@RestPath UUID id) {
        return customers.read(id);
    }

    /** Another class or currency that the price guard refuses needs a reason and the right to give one. */
    @PUT
    @Path("/{id}")
    @RolesAllowed("customers:write")
    public CustomerView changeCustomer(
            @RestPath UUID id,
            @Valid @NotNull CustomerInput customer,
            @RestQuery @Size(min = 1, max = 500) @Nullable String overrideReason,
            @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return customers.change(id, customer, new CustomerWriting(ifMatch, overrideReason));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed("customers:write")
    public CustomerView patchCustomer(
            @RestPath UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MERGE_PATCH,
                                            schema = @Schema(implementation = CustomerInput.class)))
                    @NotNull
                    JsonNode patch,
            @RestQuery @Size(min = 1, max = 500) @Nullable String overrideReason,
            @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return customers.patch(id, patch, new CustomerWriting(ifMatch, overrideReason));
    }

    @GET
    @Path("/{id}/history")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("customers:read")
    public Page<HistoryView> listCustomerHistory(@RestPath UUID id, @Valid @BeanParam ListRequest page) {
        return customers.history(id, page.limit, page.cursor);
    }

    /** A row for each field that was changed. */
    @GET
    @Path("/{id}/history")
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.5"})
    @RolesAllowed("customers:read")
    @Operation(hidden = true)
    public Response exportCustomerHistory(
            @RestPath UUID id, @Valid @BeanParam ListRequest page, @Context HttpHeaders headers) {
        customers.require(id);
        return ListExport.paged(
                "history",
                headers,
                HistoryColumns.of(page.columns, page.labels),
                (limit, cursor) -> customers.history(id, limit, cursor).as(HistoryColumns::rows));
    }

    @POST
    @Path("/{id}/history/{eventId}/reversal")
    @RolesAllowed("customers:write")
    @Idempotent
    public RestResponse<HistoryView> revertCustomerChange(
            @RestPath UUID id,
            @RestPath UUID eventId,
            @RestQuery @Size(min = 1, max = 500) @Nullable String overrideReason,
            @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        CustomerWriting how = new CustomerWriting(ifMatch, overrideReason);
        return Created.at("/api/v1/customers/" + id + "/history", customers.revert(id, eventId, how), HistoryView::id);
    }

    /** Here and not beside the mails, because those know nothing of customers but an id. */
    @GET
    @Path("/{id}/mails")
    @RolesAllowed("mails:read")
    public Page<MailView> listCustomerMails(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return mails.ofCustomer(customers.require(id).id(), page.limit, page.cursor);
    }
}

package dev.kontor.holding.subscription;

import dev.kontor.base.history.HistoryView;
import dev.kontor.base.http.Created;
import dev.kontor.base.http.Idempotent;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.http.PageRequest;
import dev.kontor.base.search.FoundRows;
import dev.kontor.base.shared.Page;
import dev.kontor.base.sql.SortKey;
import dev.kontor.base.table.ListExport;
import dev.kontor.base.table.MarkedRows;
import dev.kontor.base.table.TableColumns;
import dev.kontor.base.table.TableFormat;
import dev.kontor.holding.subscription.SubscriptionLists.SubscriptionFilter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/subscriptions")
@RunOnVirtualThread
class SubscriptionResource {

    private final Subscriptions subscriptions;
    private final SubscriptionLists lists;

    SubscriptionResource(Subscriptions subscriptions, SubscriptionLists lists) {
        this.subscriptions = subscriptions;
        this.lists = lists;
    }

    /** With {@code Accept: text/csv} or XLSX the same query streams all rows as a file. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("subscriptions:read")
    public Page<SubscriptionView> listSubscriptions(
            @Valid @BeanParam SubscriptionFilter filter, @Valid @BeanParam PageRequest page) {
        return lists.page(filter, page.limit, page.cursor);
    }

    @GET
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.5"})
    @RolesAllowed("subscriptions:read")
    @Operation(hidden = true)
    public Response exportSubscriptions(@Valid @BeanParam SubscriptionFilter filter, @Context HttpHeaders headers) {
        TableColumns<SubscriptionView> columns = SubscriptionColumns.of(filter.columns, filter.labels);
        FoundRows.Selection<SortKey> list = lists.select(filter);
        return ListExport.of("subscriptions", headers, columns, (cursor, size) -> lists.batch(list, cursor, size));
    }

    /** The marked subscriptions alone, as CSV or XLSX; what was deleted meanwhile is left out. */
    @POST
    @Path("/file")
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed("subscriptions:read")
    public Response exportMarkedSubscriptions(@Valid @NotNull MarkedRows marked, @Context HttpHeaders headers) {
        TableColumns<SubscriptionView> columns = SubscriptionColumns.of(marked.columns(), marked.labels());
        return ListExport.marked("subscriptions", headers, columns, lists.marked(marked));
    }

    @POST
    @RolesAllowed("subscriptions:write")
    @Idempotent
    public RestResponse<SubscriptionView> createSubscription(@Valid @NotNull SubscriptionInput wanted) {
        return Created.at("/api/v1/subscriptions", subscriptions.create(wanted), SubscriptionView::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("subscriptions:read")
    public SubscriptionView readSubscription(@RestPath UUID id) {
        return subscriptions.read(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("subscriptions:write")
    public SubscriptionView changeSubscription(
            @RestPath UUID id,
            @Valid @NotNull SubscriptionInput wanted,
            @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return subscriptions.change(id, wanted, ifMatch);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("subscriptions:write")
    public void deleteSubscription(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        subscriptions.remove(id, ifMatch);
    }

    /** For upstream panels, by their own id: made when there is none, changed where it differs, the same again is nothing. */
    @PUT
    @Path("/by-external-id/{externalId}")
    @RolesAllowed("subscriptions:write")
    public SubscriptionView writeSubscription(
            @RestPath @Size(max = 100) String externalId, @Valid @NotNull SubscriptionInput wanted) {
        return subscriptions.write(externalId, wanted);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("subscriptions:read")
    public Page<HistoryView> listSubscriptionHistory(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return subscriptions.history(id, page.limit, page.cursor);
    }
}

package dev.kontor.customer.approval;

import dev.kontor.base.http.Idempotent;
import dev.kontor.base.shared.MultiLine;
import dev.kontor.base.shared.Page;
import dev.kontor.base.table.ListExport;
import dev.kontor.base.table.TableColumns;
import dev.kontor.base.table.TableFormat;
import dev.kontor.customer.approval.RequestOutcomes.RequestDetail;
import dev.kontor.customer.approval.RequestSummaries.RequestSummary;
import dev.kontor.customer.request.Grounds;
import dev.kontor.customer.request.RequestFilter;
import dev.kontor.customer.request.RequestLists;
import dev.kontor.customer.request.RequestView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/requests")
@RunOnVirtualThread
class RequestResource {

    private final Requests requests;
    private final RequestLists lists;
    private final RequestOutcomes outcomes;
    private final RequestSummaries summaries;

    RequestResource(Requests requests, RequestLists lists, RequestOutcomes outcomes, RequestSummaries summaries) {
        this.requests = requests;
        this.lists = lists;
        this.outcomes = outcomes;
        this.summaries = summaries;
    }

    /** The inbox: the most urgent first. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("requests:read")
    public Page<RequestView> listRequests(@Valid @BeanParam RequestFilter filter) {
        return lists.page(filter);
    }

    @GET
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.5"})
    @RolesAllowed("requests:read")
    @Operation(hidden = true)
    public Response exportRequests(@Valid @BeanParam RequestFilter filter, @Context HttpHeaders headers) {
        TableColumns<RequestView> columns = RequestColumns.of(filter.columns, filter.labels);
        return ListExport.paged("requests", headers, columns, (limit, cursor) -> {
            filter.limit = limit;
            filter.cursor = cursor;
            return lists.page(filter);
        });
    }

    @GET
    @Path("/summary")
    @RolesAllowed("requests:read")
    public RequestSummary readRequestSummary() {
        return summaries.read();
    }

    /** With suspected duplicates, and what an approval will do. */
    @GET
    @Path("/{id}")
    @RolesAllowed("requests:read")
    public RequestDetail readRequest(@RestPath UUID id) {
        return outcomes.read(id);
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed("requests:decide")
    @Idempotent
    public RequestView approveRequest(@RestPath UUID id, @Valid @NotNull NewDecision decision) {
        return requests.approve(id, decision);
    }

    @POST
    @Path("/{id}/rejection")
    @RolesAllowed("requests:decide")
    @Idempotent
    public RequestView rejectRequest(@RestPath UUID id, @Valid @NotNull RequestRejection rejection) {
        return requests.reject(id, new Grounds(rejection.reason(), rejection.message()));
    }

    /** Why a request is rejected, for the staff alone, and what the customer reads about it in the mail and in the portal. */
    public record RequestRejection(
            @NotBlank @Size(max = 500) String reason,
            @MultiLine @Size(max = 2000) @Nullable String message) {}
}

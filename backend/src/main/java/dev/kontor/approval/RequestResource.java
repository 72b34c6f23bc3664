package dev.kontor.approval;

import dev.kontor.shared.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/api/v1/requests")
@RunOnVirtualThread
public class RequestResource {

    private final RequestLists lists;

    RequestResource(RequestLists lists) {
        this.lists = lists;
    }

    /** The inbox: the most urgent first. */
    @GET
    @RolesAllowed("requests:read")
    public Page<RequestView> listRequests(@Valid @BeanParam RequestFilter filter) {
        return lists.page(filter);
    }
}

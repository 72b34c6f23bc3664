package dev.kontor.customer.approval;

import dev.kontor.base.http.Created;
import dev.kontor.base.http.Idempotent;
import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import dev.kontor.customer.approval.MyServices.MyRequestView;
import dev.kontor.customer.approval.MyServices.MyServiceView;
import dev.kontor.customer.approval.MyServices.NewMyRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/me")
@RunOnVirtualThread
class MyServiceResource {

    private final MyServices services;

    MyServiceResource(MyServices services) {
        this.services = services;
    }

    /** Every service on offer with the customer's status (D9-D14). */
    @GET
    @Path("/services")
    @RolesAllowed("me:read")
    public List<MyServiceView> listMyServices() {
        return services.all();
    }

    /** Newest first. */
    @GET
    @Path("/requests")
    @RolesAllowed("me:read")
    public Page<MyRequestView> listMyRequests(@Valid @BeanParam PageRequest page) {
        return services.requests(page.limit, page.cursor);
    }

    /** Asks for further services (D1); only while the business relationship is active. */
    @POST
    @Path("/requests")
    @RolesAllowed("me:write")
    @Idempotent
    public RestResponse<MyRequestView> createMyRequest(@Valid @NotNull NewMyRequest request) {
        return Created.at("/api/v1/me/requests", services.request(request), MyRequestView::id);
    }

    /** Takes an open request back; 409 once it is decided. */
    @DELETE
    @Path("/requests/{id}")
    @RolesAllowed("me:write")
    public void withdrawMyRequest(@RestPath UUID id) {
        services.withdraw(id);
    }
}

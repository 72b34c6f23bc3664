package dev.kontor.customer.relationship;

import dev.kontor.base.shared.Page;
import dev.kontor.customer.relationship.CustomerStatuses.CustomerStatusView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/api/v1/customer-services")
@RunOnVirtualThread
class CustomerStatusResource {

    private final CustomerStatuses statuses;

    CustomerStatusResource(CustomerStatuses statuses) {
        this.statuses = statuses;
    }

    /** All customers, and where they stand with one service. */
    @GET
    @RolesAllowed("relationships:read")
    public Page<CustomerStatusView> listCustomerServices(@Valid @BeanParam CustomerStatusFilter filter) {
        return statuses.page(filter);
    }
}

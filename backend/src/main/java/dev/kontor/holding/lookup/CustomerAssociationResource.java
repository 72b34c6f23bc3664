package dev.kontor.holding.lookup;

import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import dev.kontor.customer.customer.Customers;
import dev.kontor.holding.association.AssociationView;
import dev.kontor.holding.lookup.AssociationLists.AssociationFilter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/customers/{id}")
@RunOnVirtualThread
class CustomerAssociationResource {

    private final Customers customers;
    private final AssociationLists lists;

    CustomerAssociationResource(Customers customers, AssociationLists lists) {
        this.customers = customers;
        this.lists = lists;
    }

    /** What a customer that is a reseller registered for others, newest first (C44). */
    @GET
    @Path("/registered-associations")
    @RolesAllowed("associations:read")
    public Page<AssociationView> listRegisteredAssociations(
            @RestPath("id") UUID customerId, @Valid @BeanParam PageRequest page) {
        customers.require(customerId);
        AssociationFilter filter = new AssociationFilter();
        filter.registeredById = customerId;
        filter.sort = "-createdAt";
        return lists.page(filter, page.limit, page.cursor);
    }
}

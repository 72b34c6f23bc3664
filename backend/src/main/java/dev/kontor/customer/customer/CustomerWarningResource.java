package dev.kontor.customer.customer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/customers/{id}/warnings")
@RunOnVirtualThread
class CustomerWarningResource {

    private final CustomerWarnings warnings;

    CustomerWarningResource(CustomerWarnings warnings) {
        this.warnings = warnings;
    }

    /** What should be known before anything is done with the customer, the gravest first; as far as the caller may read it. */
    @GET
    @RolesAllowed("customers:read")
    public List<CustomerWarning> listCustomerWarnings(@RestPath("id") UUID customerId) {
        return warnings.of(customerId);
    }
}

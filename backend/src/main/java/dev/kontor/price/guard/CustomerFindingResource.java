package dev.kontor.price.guard;

import dev.kontor.base.shared.Page;
import dev.kontor.price.guard.Finding.FindingFilter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/customers/{id}/price-findings")
@RunOnVirtualThread
class CustomerFindingResource {

    private final PriceFindings findings;

    CustomerFindingResource(PriceFindings findings) {
        this.findings = findings;
    }

    /** What is to be said about a customer's own prices and discounts. */
    @GET
    @RolesAllowed("prices:read")
    public Page<Finding> listCustomerFindings(@RestPath UUID id, @Valid @BeanParam FindingFilter filter) {
        return findings.ofCustomer(id, filter);
    }
}

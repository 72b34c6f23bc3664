package dev.kontor.customer.terms;

import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import dev.kontor.customer.customer.Customers;
import dev.kontor.customer.terms.AcceptedTerms.LegalAcceptanceView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/customers/{id}/legal-acceptances")
@RunOnVirtualThread
class CustomerAcceptanceResource {

    private final Customers customers;
    private final AcceptedTerms acceptances;

    CustomerAcceptanceResource(Customers customers, AcceptedTerms acceptances) {
        this.customers = customers;
        this.acceptances = acceptances;
    }

    /** Newest text first. */
    @GET
    @RolesAllowed("relationships:read")
    public Page<LegalAcceptanceView> listLegalAcceptances(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return acceptances.page(customers.require(id).id(), page.limit, page.cursor);
    }
}

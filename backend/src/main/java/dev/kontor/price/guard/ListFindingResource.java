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

@Path("/api/v1/price-lists/{id}/findings")
@RunOnVirtualThread
class ListFindingResource {

    private final PriceFindings findings;

    ListFindingResource(PriceFindings findings) {
        this.findings = findings;
    }

    /** What a list itself says. */
    @GET
    @RolesAllowed("prices:read")
    public Page<Finding> listPriceListFindings(@RestPath UUID id, @Valid @BeanParam FindingFilter filter) {
        return findings.ofList(id, filter);
    }
}

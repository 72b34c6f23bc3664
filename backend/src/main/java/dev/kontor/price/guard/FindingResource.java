package dev.kontor.price.guard;

import dev.kontor.base.shared.Page;
import dev.kontor.price.guard.Finding.FindingFilter;
import dev.kontor.price.guard.Finding.FindingSummary;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/price-findings")
@RunOnVirtualThread
class FindingResource {

    private final PriceFindings findings;

    FindingResource(PriceFindings findings) {
        this.findings = findings;
    }

    /** The worst first; of a customer, of a class with all its customers, or of everything. */
    @GET
    @RolesAllowed("prices:read")
    public Page<Finding> listPriceFindings(
            @Valid @BeanParam FindingFilter filter,
            @RestQuery @Nullable UUID classId,
            @RestQuery @Nullable UUID customerId) {
        return findings.page(filter, classId, customerId);
    }

    @GET
    @Path("/summary")
    @RolesAllowed("prices:read")
    public FindingSummary summarisePriceFindings(@RestQuery @Nullable UUID classId, @RestQuery @Nullable LocalDate on) {
        return findings.summary(classId, on);
    }
}

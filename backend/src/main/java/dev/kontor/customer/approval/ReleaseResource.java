package dev.kontor.customer.approval;

import dev.kontor.base.http.IfMatch;
import dev.kontor.customer.relationship.CatalogueRelease;
import dev.kontor.customer.relationship.OrderTermsInput;
import dev.kontor.customer.relationship.RelationshipView;
import dev.kontor.customer.relationship.ServiceRelease;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What one customer is given; If-Match is the version of the relationship. */
@Path("/api/v1/customers/{id}")
@RunOnVirtualThread
class ReleaseResource {

    private final Releases releases;
    private final OrderTermsChanges terms;

    ReleaseResource(Releases releases, OrderTermsChanges terms) {
        this.releases = releases;
        this.terms = terms;
    }

    @PUT
    @Path("/services/{code}")
    @RolesAllowed("relationships:write")
    public RelationshipView writeCustomerService(
            @RestPath UUID id,
            @RestPath String code,
            @Valid @NotNull ServiceRelease wanted,
            @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return releases.service(id, code, wanted, ifMatch);
    }

    @PUT
    @Path("/catalogues")
    @RolesAllowed("relationships:write")
    public RelationshipView writeCustomerCatalogues(
            @RestPath UUID id,
            @Valid @NotNull CatalogueRelease wanted,
            @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return releases.catalogues(id, wanted, ifMatch);
    }

    @PUT
    @Path("/order-terms")
    @RolesAllowed("relationships:write")
    public RelationshipView writeCustomerOrderTerms(
            @RestPath UUID id,
            @Valid @NotNull OrderTermsInput wanted,
            @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return terms.change(id, wanted, ifMatch);
    }
}

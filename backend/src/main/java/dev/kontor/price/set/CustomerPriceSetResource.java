package dev.kontor.price.set;

import dev.kontor.base.http.AlsoRight;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.Page;
import dev.kontor.price.list.PriceClock;
import dev.kontor.price.list.PriceLists;
import dev.kontor.price.set.PriceMatrix.MatrixRow;
import dev.kontor.price.set.PriceMatrix.PriceMatrixFilter;
import dev.kontor.price.set.PriceSetChanges.SetWriting;
import dev.kontor.price.set.PriceSetChanges.WrittenPriceSet;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/customers/{id}")
@RunOnVirtualThread
class CustomerPriceSetResource {

    private final PriceLists lists;
    private final PriceSetChanges sets;
    private final PriceMatrix matrix;

    CustomerPriceSetResource(PriceLists lists, PriceSetChanges sets, PriceMatrix matrix) {
        this.lists = lists;
        this.sets = sets;
        this.matrix = matrix;
    }

    /** Takes the product's whole set; an incomplete or mixed one is refused with 422. */
    @PUT
    @Path("/price-overrides/{productId}")
    @RolesAllowed("prices:write")
    @AlsoRight(PriceClock.PUBLISH)
    public WrittenPriceSet writePriceOverride(
            @RestPath("id") UUID customerId,
            @RestPath UUID productId,
            @Valid @NotNull PriceSetChange wanted,
            @RestQuery @Size(min = 1, max = 500) @Nullable String overrideReason,
            @RestHeader("If-Match") @IfMatch.Optional @Nullable IfMatch ifMatch) {
        return sets.write(lists.customer(customerId), productId, wanted, new SetWriting(ifMatch, overrideReason));
    }

    /** The class's prices show through again. */
    @DELETE
    @Path("/price-overrides/{productId}")
    @RolesAllowed("prices:write")
    @AlsoRight(PriceClock.PUBLISH)
    public void deletePriceOverride(
            @RestPath("id") UUID customerId,
            @RestPath UUID productId,
            @RestQuery @Size(min = 1, max = 500) @Nullable String overrideReason,
            @RestHeader("If-Match") @IfMatch.Optional @Nullable IfMatch ifMatch) {
        sets.remove(lists.customer(customerId), productId, new SetWriting(ifMatch, overrideReason));
    }

    /** All products as a sheet, with what shows through where the list says nothing. */
    @GET
    @Path("/matrix")
    @RolesAllowed("prices:read")
    public Page<MatrixRow> readCustomerPriceMatrix(
            @RestPath("id") UUID customerId, @Valid @BeanParam PriceMatrixFilter filter) {
        return matrix.page(lists.customer(customerId), filter);
    }
}

package dev.kontor.price.set;

import dev.kontor.base.http.AlsoRight;
import dev.kontor.base.http.Created;
import dev.kontor.base.http.Idempotent;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.Page;
import dev.kontor.customer.customerclass.CustomerClasses.CustomerClassView;
import dev.kontor.price.list.PriceClock;
import dev.kontor.price.list.PriceLists;
import dev.kontor.price.set.ClassCopies.ClassCopy;
import dev.kontor.price.set.PriceMatrix.MatrixRow;
import dev.kontor.price.set.PriceMatrix.PriceMatrixFilter;
import dev.kontor.price.set.PriceSetChanges.WrittenPriceSet;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/customer-classes/{id}")
@RunOnVirtualThread
class ClassPriceSetResource {

    private final PriceLists lists;
    private final PriceSetChanges sets;
    private final PriceMatrix matrix;
    private final ClassCopies copies;

    ClassPriceSetResource(PriceLists lists, PriceSetChanges sets, PriceMatrix matrix, ClassCopies copies) {
        this.lists = lists;
        this.sets = sets;
        this.matrix = matrix;
        this.copies = copies;
    }

    @PUT
    @Path("/prices/{productId}")
    @RolesAllowed("prices:write")
    @AlsoRight(PriceClock.PUBLISH)
    public WrittenPriceSet writeClassPriceSet(
            @RestPath("id") UUID classId,
            @RestPath UUID productId,
            @Valid @NotNull PriceSetChange wanted,
            @RestQuery @Size(min = 3, max = 3) @Nullable String currency,
            @RestQuery @Size(min = 1, max = 500) @Nullable String overrideReason,
            @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return sets.write(
                lists.customerClass(classId, currency), productId, wanted, SetWriting.of(ifMatch, overrideReason));
    }

    @DELETE
    @Path("/prices/{productId}")
    @RolesAllowed("prices:write")
    @AlsoRight(PriceClock.PUBLISH)
    public void deleteClassPriceSet(
            @RestPath("id") UUID classId,
            @RestPath UUID productId,
            @RestQuery @Size(min = 3, max = 3) @Nullable String currency,
            @RestQuery @Size(min = 1, max = 500) @Nullable String overrideReason,
            @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        sets.remove(lists.customerClass(classId, currency), productId, SetWriting.of(ifMatch, overrideReason));
    }

    /** All products as a sheet, with what shows through where the list says nothing. */
    @GET
    @Path("/matrix")
    @RolesAllowed("prices:read")
    public Page<MatrixRow> readClassPriceMatrix(
            @RestPath("id") UUID classId,
            @RestQuery @Size(min = 3, max = 3) @Nullable String currency,
            @Valid @BeanParam PriceMatrixFilter filter) {
        return matrix.page(lists.customerClass(classId, currency), filter);
    }

    /** A class with the same prices in the same currencies, and if wanted the same adjustments. */
    @POST
    @Path("/copies")
    @RolesAllowed("classes:write")
    @AlsoRight(PriceClock.PUBLISH)
    @Idempotent
    public RestResponse<CustomerClassView> createClassCopy(
            @RestPath("id") UUID classId, @Valid @NotNull ClassCopy wanted) {
        CustomerClassView copy = copies.copy(classId, wanted);
        return Created.at("/api/v1/customer-classes/" + copy.id(), copy);
    }
}

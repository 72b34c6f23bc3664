package dev.kontor.price.change;

import dev.kontor.base.http.Created;
import dev.kontor.base.http.Idempotent;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import dev.kontor.price.change.BulkEdit.BulkEditPreview;
import dev.kontor.price.change.BulkEdit.BulkEditResult;
import dev.kontor.price.change.BulkEdit.EditGround;
import dev.kontor.price.change.PriceChangeRows.PriceChangeFilter;
import dev.kontor.price.change.PriceChanges.NewPriceChange;
import dev.kontor.price.change.PriceChanges.PriceChangeEdit;
import dev.kontor.price.change.PriceChanges.PriceChangeView;
import dev.kontor.price.change.PriceChanges.PriceItemsChange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@Path("/api/v1/price-changes")
@RunOnVirtualThread
class PriceChangeResource {

    private final PriceChanges changes;
    private final PriceEdits edits;
    private final ChangedProducts products;

    PriceChangeResource(PriceChanges changes, PriceEdits edits, ChangedProducts products) {
        this.changes = changes;
        this.edits = edits;
        this.products = products;
    }

    /** The timeline: drafts and everything that was published, newest first. */
    @GET
    @RolesAllowed("prices:read")
    public Page<PriceChangeView> listPriceChanges(@Valid @BeanParam PriceChangeFilter filter) {
        return changes.page(filter);
    }

    @POST
    @RolesAllowed("prices:write")
    @Idempotent
    public RestResponse<PriceChangeView> createPriceChange(@Valid @NotNull NewPriceChange wanted) {
        return Created.at("/api/v1/price-changes", changes.create(wanted), PriceChangeView::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("prices:read")
    public PriceChangeView readPriceChange(@RestPath UUID id) {
        return changes.read(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("prices:write")
    public PriceChangeView changePriceChange(
            @RestPath UUID id,
            @Valid @NotNull PriceChangeEdit wanted,
            @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return changes.change(id, wanted, ifMatch);
    }

    /** What the change does, side by side, product by product. */
    @GET
    @Path("/{id}/items")
    @RolesAllowed("prices:read")
    public Page<ChangedProduct> listPriceChangeItems(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return products.page(id, page.limit, page.cursor);
    }

    @PUT
    @Path("/{id}/items")
    @RolesAllowed("prices:write")
    public PriceChangeView writePriceChangeItems(@RestPath UUID id, @Valid @NotNull PriceItemsChange wanted) {
        return changes.putItems(id, wanted);
    }

    @DELETE
    @Path("/{id}/items")
    @RolesAllowed("prices:write")
    public PriceChangeView deletePriceChangeItems(@RestPath UUID id, @RestQuery @Nullable UUID productId) {
        return changes.removeItems(id, productId);
    }

    /** Changes many prices of the draft at once. */
    @POST
    @Path("/{id}/edits")
    @RolesAllowed("prices:write")
    public BulkEditResult editPriceChange(@RestPath UUID id, @Valid @NotNull BulkEdit request) {
        return edits.apply(id, request);
    }

    /** What such an edit would do to a draft, or to prices for which none was begun yet; nothing is written. */
    @POST
    @Path("/edit-preview")
    @RolesAllowed("prices:read")
    public BulkEditPreview previewPriceEdit(@Valid @BeanParam EditGround ground, @Valid @NotNull BulkEdit request) {
        return edits.preview(ground, request);
    }

    @POST
    @Path("/{id}/discard")
    @RolesAllowed("prices:write")
    public PriceChangeView discardPriceChange(@RestPath UUID id) {
        return changes.discard(id);
    }
}

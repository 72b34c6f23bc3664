package dev.kontor.price.list;

import dev.kontor.base.http.Created;
import dev.kontor.base.http.Idempotent;
import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import dev.kontor.price.list.PriceLists.NewPriceList;
import dev.kontor.price.list.PriceLists.PriceListView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/price-lists")
@RunOnVirtualThread
class PriceListResource {

    private final PriceLists lists;

    PriceListResource(PriceLists lists) {
        this.lists = lists;
    }

    @GET
    @RolesAllowed("prices:read")
    public Page<PriceListView> listPriceLists(@RestQuery @Nullable ListKind kind, @Valid @BeanParam PageRequest page) {
        return lists.page(kind, page.limit, page.cursor);
    }

    @POST
    @RolesAllowed("prices:write")
    @Idempotent
    public RestResponse<PriceListView> createPriceList(@Valid @NotNull NewPriceList wanted) {
        return Created.at("/api/v1/price-lists", lists.create(wanted), PriceListView::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("prices:read")
    public PriceListView readPriceList(@RestPath UUID id) {
        return lists.read(id);
    }
}

package dev.kontor.price.book;

import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/price-lists/{id}/entries")
@RunOnVirtualThread
class PriceListEntryResource {

    private final PriceSets sets;

    PriceListEntryResource(PriceSets sets) {
        this.sets = sets;
    }

    @GET
    @RolesAllowed("prices:read")
    public Page<PriceSetView> listPriceListEntries(
            @RestPath UUID id,
            @RestQuery @Size(max = 200) @Nullable String q,
            @RestQuery @Nullable UUID categoryId,
            @Valid @BeanParam PageRequest page) {
        return sets.ofList(id, q, categoryId, page.limit, page.cursor);
    }
}

package dev.kontor.price.book;

import dev.kontor.base.shared.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
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
            @RestQuery @Min(1) @Max(Page.MAX_LIMIT) @DefaultValue(Page.DEFAULT_LIMIT) int limit,
            @RestQuery @Nullable String cursor) {
        return sets.ofList(id, q, categoryId, limit, cursor);
    }
}

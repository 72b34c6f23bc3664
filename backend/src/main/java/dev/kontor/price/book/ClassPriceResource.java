package dev.kontor.price.book;

import dev.kontor.price.book.PriceSheets.PriceSheet;
import dev.kontor.price.book.PriceSheets.PriceSheetFilter;
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

@Path("/api/v1/customer-classes/{id}")
@RunOnVirtualThread
class ClassPriceResource {

    private final PriceSheets sheets;
    private final PriceSets sets;

    ClassPriceResource(PriceSheets sheets, PriceSets sets) {
        this.sheets = sheets;
        this.sets = sets;
    }

    /** What customers of this class pay, unless they have own prices. */
    @GET
    @Path("/prices")
    @RolesAllowed("prices:read")
    public PriceSheet listClassPrices(
            @RestPath("id") UUID classId,
            @RestQuery @Size(min = 3, max = 3) @Nullable String currency,
            @Valid @BeanParam PriceSheetFilter filter) {
        return sheets.ofClass(classId, currency, filter);
    }

    @GET
    @Path("/prices/{productId}")
    @RolesAllowed("prices:read")
    public PriceSetView readClassPriceSet(
            @RestPath("id") UUID classId,
            @RestPath UUID productId,
            @RestQuery @Size(min = 3, max = 3) @Nullable String currency) {
        return sets.readOfClass(classId, currency, productId);
    }
}

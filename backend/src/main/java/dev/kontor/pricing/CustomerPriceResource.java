package dev.kontor.pricing;

import dev.kontor.shared.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/customers/{id}")
@RunOnVirtualThread
public class CustomerPriceResource {

    private final Prices prices;
    private final PriceSets sets;
    private final Adjustments adjustments;

    CustomerPriceResource(Prices prices, PriceSets sets, Adjustments adjustments) {
        this.prices = prices;
        this.sets = sets;
        this.adjustments = adjustments;
    }

    /** What this customer pays, product by product. */
    @GET
    @Path("/prices")
    @RolesAllowed("prices:read")
    public PriceSheet listCustomerPrices(@RestPath("id") UUID customerId, @Valid @BeanParam PriceSheetFilter filter) {
        return prices.sheetOfCustomer(customerId, filter);
    }

    @GET
    @Path("/price-overrides")
    @RolesAllowed("prices:read")
    public Page<PriceSetView> listPriceOverrides(
            @RestPath("id") UUID customerId,
            @RestQuery @Min(1) @Max(Page.MAX_LIMIT) @DefaultValue(Page.DEFAULT_LIMIT) int limit,
            @RestQuery @Nullable String cursor) {
        return sets.ofCustomer(customerId, limit, cursor);
    }

    @GET
    @Path("/price-overrides/{productId}")
    @RolesAllowed("prices:read")
    public PriceSetView readPriceOverride(@RestPath("id") UUID customerId, @RestPath UUID productId) {
        return sets.readOfCustomer(customerId, productId);
    }

    @GET
    @Path("/price-adjustments")
    @RolesAllowed("prices:read")
    public AdjustmentView.AdjustmentList listPriceAdjustments(@RestPath("id") UUID customerId) {
        return adjustments.ofCustomer(customerId);
    }

    @PUT
    @Path("/price-adjustments")
    @RolesAllowed("prices:write")
    public AdjustmentView.AdjustmentList replacePriceAdjustments(
            @RestPath("id") UUID customerId, @Valid @NotNull AdjustmentsChange wanted) {
        return adjustments.replaceOfCustomer(customerId, wanted);
    }
}

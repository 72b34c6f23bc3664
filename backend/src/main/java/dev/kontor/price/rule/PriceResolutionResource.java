package dev.kontor.price.rule;

import dev.kontor.price.rule.Prices.CustomersPriceAnswer;
import dev.kontor.price.rule.Prices.PriceAnswer;
import dev.kontor.price.rule.Prices.PriceRequest;
import dev.kontor.price.rule.Prices.PriceRequest.CustomersPriceRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/api/v1/prices")
@RunOnVirtualThread
class PriceResolutionResource {

    private final Prices prices;

    PriceResolutionResource(Prices prices) {
        this.prices = prices;
    }

    /** The prices of up to 100 charges for one customer. Changes nothing. */
    @POST
    @Path("/resolve")
    @RolesAllowed("prices:read")
    public PriceAnswer resolvePrices(@Valid @NotNull PriceRequest request) {
        return prices.resolve(request);
    }

    /** The price of one charge for up to 1,000 customers. Changes nothing. */
    @POST
    @Path("/resolve-customers")
    @RolesAllowed("prices:read")
    public CustomersPriceAnswer resolvePricesOfCustomers(@Valid @NotNull CustomersPriceRequest request) {
        return prices.resolve(request);
    }
}

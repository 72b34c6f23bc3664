package dev.kontor.goods.offer;

import dev.kontor.base.http.IfMatch;
import dev.kontor.goods.offer.OrderTermOptions.OrderTermLists;
import dev.kontor.goods.offer.OrderTermOptions.OrderTermListsInput;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/order-term-options")
@RunOnVirtualThread
class OrderTermResource {

    private final OrderTermOptions options;

    OrderTermResource(OrderTermOptions options) {
        this.options = options;
    }

    @GET
    @RolesAllowed("relationships:read")
    public OrderTermLists readOrderTermOptions() {
        return options.read();
    }

    @PUT
    @RolesAllowed("services:write")
    public OrderTermLists writeOrderTermOptions(
            @Valid @NotNull OrderTermListsInput wanted, @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return options.change(wanted, ifMatch);
    }
}

package dev.kontor.goods.offer;

import dev.kontor.base.http.IfMatch;
import dev.kontor.goods.offer.Services.ServiceInput;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/services")
@RunOnVirtualThread
class ServiceResource {

    private final Services services;

    ServiceResource(Services services) {
        this.services = services;
    }

    /** All services of the reseller, at most 50, in their order. */
    @GET
    @RolesAllowed("relationships:read")
    public List<ServiceView> listServices() {
        return services.all();
    }

    /** Makes the service when there is none with the code; otherwise with If-Match. */
    @PUT
    @Path("/{code}")
    @RolesAllowed("services:write")
    public ServiceView writeService(
            @RestPath String code,
            @Valid @NotNull ServiceInput wanted,
            @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return services.write(code, wanted, ifMatch);
    }

    @DELETE
    @Path("/{code}")
    @RolesAllowed("services:write")
    public void deleteService(@RestPath String code, @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        services.remove(code, ifMatch);
    }
}

package dev.kontor.price.load;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/price-lists/{id}/relations")
@RunOnVirtualThread
class RelationResource {

    private final Relations relations;

    RelationResource(Relations relations) {
        this.relations = relations;
    }

    /** The list as component text, which an import of a draft takes back. */
    @GET
    @Produces("text/plain;charset=UTF-8")
    @RolesAllowed("prices:read")
    public String readPriceListRelations(@RestPath UUID id, @RestQuery @Nullable LocalDate on) {
        return relations.text(id, on);
    }
}

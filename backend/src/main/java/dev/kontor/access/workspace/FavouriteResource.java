package dev.kontor.access.workspace;

import dev.kontor.access.right.Right;
import dev.kontor.access.workspace.Favourites.FavouriteView;
import dev.kontor.access.workspace.Favourites.NewFavourite;
import dev.kontor.base.http.Created;
import dev.kontor.base.http.Idempotent;
import dev.kontor.base.shared.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/favourites")
@RunOnVirtualThread
@RolesAllowed(Right.SIGNED_IN)
class FavouriteResource {

    private final Favourites favourites;

    FavouriteResource(Favourites favourites) {
        this.favourites = favourites;
    }

    @GET
    public Page<FavouriteView> listFavourites() {
        return favourites.own();
    }

    @POST
    @Idempotent
    public RestResponse<FavouriteView> createFavourite(@Valid @NotNull NewFavourite favourite) {
        return Created.at("/api/v1/favourites", favourites.add(favourite), FavouriteView::id);
    }

    @DELETE
    @Path("/{id}")
    public void deleteFavourite(@RestPath UUID id) {
        favourites.remove(id);
    }
}

package dev.kontor.access.workspace;

import dev.kontor.access.right.Right;
import dev.kontor.access.workspace.SavedViews.SavedView;
import dev.kontor.access.workspace.SavedViews.SavedViewInput;
import dev.kontor.base.http.Created;
import dev.kontor.base.http.Idempotent;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/saved-views")
@RunOnVirtualThread
@RolesAllowed(Right.SIGNED_IN)
class SavedViewResource {

    private final SavedViews views;

    SavedViewResource(SavedViews views) {
        this.views = views;
    }

    @GET
    public Page<SavedView> listSavedViews(
            @RestQuery @NotNull @Size(max = 40) String page, @Valid @BeanParam PageRequest part) {
        return views.page(page, part.limit, part.cursor);
    }

    @POST
    @Idempotent
    public RestResponse<SavedView> createSavedView(@Valid @NotNull SavedViewInput view) {
        return Created.at("/api/v1/saved-views", views.create(view), SavedView::id);
    }

    @PUT
    @Path("/{id}")
    public SavedView changeSavedView(
            @RestPath UUID id, @Valid @NotNull SavedViewInput view, @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return views.change(id, view, ifMatch);
    }

    @DELETE
    @Path("/{id}")
    public void deleteSavedView(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        views.remove(id, ifMatch);
    }
}

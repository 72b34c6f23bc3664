package dev.kontor.access.person;

import dev.kontor.base.shared.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/me/sessions")
@RunOnVirtualThread
class MySessionResource {

    private final MySessions sessions;

    MySessionResource(MySessions sessions) {
        this.sessions = sessions;
    }

    /** Where the person is signed in, newest first. */
    @GET
    @RolesAllowed("me:read")
    public Page<MySessionView> listMySessions(
            @RestQuery @Min(1) @Max(Page.MAX_LIMIT) @DefaultValue(Page.DEFAULT_LIMIT) int limit,
            @RestQuery @Nullable String cursor) {
        return sessions.page(limit, cursor);
    }

    /** Signs out there, at once. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed("me:write")
    public void endMySession(@RestPath UUID id) {
        sessions.end(id);
    }

    /** Signs out everywhere but here. */
    @POST
    @Path("/end-others")
    @RolesAllowed("me:write")
    public void endMyOtherSessions() {
        sessions.endOthers();
    }
}

package dev.kontor.access.apikey;

import dev.kontor.access.apikey.ApiKeys.ApiKeyView;
import dev.kontor.access.apikey.ApiKeys.CreatedApiKey;
import dev.kontor.access.apikey.ApiKeys.NewApiKey;
import dev.kontor.base.http.Created;
import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/api-keys")
@RunOnVirtualThread
class ApiKeyResource {

    private final ApiKeys keys;
    private final CurrentActor actor;

    ApiKeyResource(ApiKeys keys, CurrentActor actor) {
        this.keys = keys;
        this.actor = actor;
    }

    @GET
    @RolesAllowed("api-keys:read")
    public Page<ApiKeyView> listApiKeys(@Valid @BeanParam PageRequest page, @RestQuery @Nullable UUID createdBy) {
        return keys.page(page.limit, page.cursor, createdBy);
    }

    /** Not replayable by Idempotency-Key: the stored answer would hold the secret. */
    @POST
    @RolesAllowed("api-keys:write")
    public RestResponse<CreatedApiKey> createApiKey(@Valid @NotNull NewApiKey key) {
        if (actor.get().kind() != Actor.Kind.STAFF) {
            throw new Problem.Forbidden("people-only", "Only a person makes keys.");
        }
        CreatedApiKey created = keys.create(key);
        return Created.at("/api/v1/api-keys/" + created.key().id(), created);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("api-keys:write")
    public void revokeApiKey(@RestPath UUID id) {
        keys.revoke(id);
    }
}

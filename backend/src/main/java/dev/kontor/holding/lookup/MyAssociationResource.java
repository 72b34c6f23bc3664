package dev.kontor.holding.lookup;

import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import dev.kontor.holding.association.AssociationState;
import dev.kontor.holding.association.RenewalAnswer.RenewalAnswerInput;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/me/associations")
@RunOnVirtualThread
class MyAssociationResource {

    private final MyAssociations associations;

    MyAssociationResource(MyAssociations associations) {
        this.associations = associations;
    }

    /** What the customer has, had and will have; what ends or renews next comes first. */
    @GET
    @RolesAllowed("me:read")
    public Page<MyAssociationView> listMyAssociations(
            @RestQuery @Nullable AssociationState state, @Valid @BeanParam PageRequest page) {
        return associations.page(state, page.limit, page.cursor);
    }

    /** Only what the reseller lets its customers switch; 403 otherwise. */
    @PUT
    @Path("/{id}")
    @RolesAllowed("me:write")
    public MyAssociationView changeMyAssociation(@RestPath UUID id, @Valid @NotNull MyAssociationChange wanted) {
        return associations.change(id, wanted.notifyCustomer());
    }

    /** Whether it shall go on; 409 where nobody asks, and once the day has come. */
    @PUT
    @Path("/{id}/renewal-answer")
    @RolesAllowed("me:write")
    public MyAssociationView answerMyRenewal(@RestPath UUID id, @Valid @NotNull RenewalAnswerInput wanted) {
        return associations.answer(id, wanted.answer());
    }

    /** What a customer may switch of what it has. */
    public record MyAssociationChange(@NotNull Boolean notifyCustomer) {}
}

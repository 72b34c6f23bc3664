package dev.kontor.price.preview;

import dev.kontor.price.preview.CustomerMovePreviews.CustomerMove;
import dev.kontor.price.preview.CustomerMovePreviews.MovePreview;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/customers/{id}/move-preview")
@RunOnVirtualThread
class CustomerMoveResource {

    private final CustomerMovePreviews previews;

    CustomerMoveResource(CustomerMovePreviews previews) {
        this.previews = previews;
    }

    /** What the customer would pay for what it holds in another class or currency. Changes nothing. */
    @POST
    @RolesAllowed("prices:read")
    public MovePreview previewCustomerMove(@RestPath("id") UUID customerId, @Valid @NotNull CustomerMove wanted) {
        return previews.preview(customerId, wanted);
    }
}

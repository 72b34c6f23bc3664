package dev.kontor.customer.life;

import dev.kontor.base.http.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/customers/{id}")
@RunOnVirtualThread
class CustomerLifeResource {

    private final Deletions deletions;
    private final Restorations restorations;
    private final Erasures erasures;

    CustomerLifeResource(
            Deletions deletions, Restorations restorations, Erasures erasures, DeletionLog log, LifeSettings settings) {
        this.deletions = deletions;
        this.restorations = restorations;
        this.erasures = erasures;
    }

    /** What a deletion would take along, how many of it, and who loses access; its fingerprint is what a deletion must name. */
    @GET
    @Path("/deletion")
    @RolesAllowed("customers:delete")
    public DeletionPreview previewCustomerDeletion(@RestPath UUID id) {
        return deletions.preview(id);
    }

    /**
     * Takes the customer out of sight with everything that it has; logins, mails and renewals stop at once. It can be restored
     * until the day in the answer. 409 when something changed since the preview, or when nobody decided about associations.
     */
    @POST
    @Path("/deletion")
    @RolesAllowed("customers:delete")
    @Idempotent
    public DeletedCustomer deleteCustomer(@RestPath UUID id, @Valid @NotNull CustomerDeletion deletion) {
        return deletions.delete(id, deletion);
    }

    /** Brings a deleted customer back as it was. What others have by now is named and stays theirs. */
    @POST
    @Path("/restoration")
    @RolesAllowed("customers:delete")
    @Idempotent
    public RestoredCustomer restoreCustomer(@RestPath UUID id) {
        return restorations.restore(id);
    }

    /** Takes a deleted customer away for good, before its time is over: people, rows, words. Number, days and reason stay. */
    @POST
    @Path("/erasure")
    @RolesAllowed("customers:erase")
    @Idempotent
    public void eraseCustomer(@RestPath UUID id, @Valid @NotNull CustomerErasure erasure) {
        erasures.erase(id, erasure.number());
    }

    /** The number of the customer, typed by whoever erases it. */
    public record CustomerErasure(@NotBlank @Size(max = 60) String number) {}
}

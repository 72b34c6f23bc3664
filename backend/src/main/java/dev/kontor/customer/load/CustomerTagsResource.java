package dev.kontor.customer.load;

import dev.kontor.base.http.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tags of up to two thousand customers together. */
@Path("/api/v1/customers:batch-tags")
@RunOnVirtualThread
class CustomerTagsResource {

    private final CustomerTags tags;

    CustomerTagsResource(CustomerTags tags) {
        this.tags = tags;
    }

    /** All customers or none; who has the tags already stays as it is. */
    @POST
    @RolesAllowed("customers:write")
    @Idempotent
    public CustomerTagBatch tagCustomers(@Valid @NotNull CustomerTagging wanted) {
        return new CustomerTagBatch(tags.change(wanted));
    }

    /** Which customers get which tags, and which they lose. */
    public record CustomerTagging(
            @NotEmpty @Size(max = 2000) List<@NotNull UUID> ids,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 60) String> add,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 60) String> remove) {

        public CustomerTagging {
            add = add == null ? List.of() : add;
            remove = remove == null ? List.of() : remove;
        }

        // never null once made, although they may be left out

        @Override
        public List<String> add() {
            return Objects.requireNonNull(add);
        }

        @Override
        public List<String> remove() {
            return Objects.requireNonNull(remove);
        }
    }

    /** How many of the customers were changed. */
    public record CustomerTagBatch(int changed) {}
}

package dev.kontor.customer.terms;

import dev.kontor.base.shared.Proxies;
import dev.kontor.customer.terms.MyTerms.MyTermsView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;

@Path("/api/v1/me/terms")
@RunOnVirtualThread
class MyTermsResource {

    private final MyTerms terms;
    private final Proxies proxies;

    MyTermsResource(MyTerms terms, Proxies proxies) {
        this.terms = terms;
        this.proxies = proxies;
    }

    @GET
    @RolesAllowed("me:read")
    public MyTermsView readMyTerms() {
        return terms.all();
    }

    /** Kept with version, time and address; accepting twice is no error. */
    @POST
    @Path("/acceptances")
    @RolesAllowed("me:write")
    public MyTermsView acceptMyTerms(@Valid @NotNull TermsAcceptance acceptance, HttpServerRequest call) {
        return terms.accept(acceptance.versionIds(), proxies.address(call));
    }

    /** The versions that are accepted. */
    public record TermsAcceptance(@NotEmpty @Size(max = 50) List<@NotNull UUID> versionIds) {}
}

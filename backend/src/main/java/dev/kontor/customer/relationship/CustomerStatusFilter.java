package dev.kontor.customer.relationship;

import dev.kontor.base.http.ListRequest;
import dev.kontor.goods.offer.Services;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which customers by their status for a service, by name. */
public class CustomerStatusFilter extends ListRequest {

    @RestQuery
    @Size(max = 30)
    @Parameter(description = "The code of a service, or * for any; ORDER unless given.")
    @DefaultValue(Services.ORDER)
    public String service = Services.ORDER;

    @RestQuery
    public @Nullable ServiceStatus status;

    @RestQuery
    @Size(max = 200)
    @Parameter(description = "Words or beginnings of words of the customer.")
    public @Nullable String q;

    boolean isAny() {
        return service.equals("*");
    }
}

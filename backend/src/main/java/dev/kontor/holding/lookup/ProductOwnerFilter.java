package dev.kontor.holding.lookup;

import dev.kontor.base.shared.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which owners of a product. */
public class ProductOwnerFilter {

    @RestQuery
    @Size(max = 200)
    @Parameter(description = "Words or beginnings of words of the customer.")
    public @Nullable String q;

    @RestQuery
    @Parameter(description = "Only those with the update service, or only those without.")
    public @Nullable Boolean updateService;

    @RestQuery
    @Min(1)
    @Max(Page.MAX_LIMIT)
    @DefaultValue(Page.DEFAULT_LIMIT)
    public int limit = Integer.parseInt(Page.DEFAULT_LIMIT);

    @RestQuery
    public @Nullable String cursor;
}

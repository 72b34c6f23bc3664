package dev.kontor.price.preview;

import dev.kontor.base.shared.Page;
import dev.kontor.price.preview.AffectedCustomer.CustomerEffect;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which customers of a preview, by name. */
public class AffectedCustomerFilter {

    @RestQuery
    public @Nullable CustomerEffect effect;

    @RestQuery
    @Min(1)
    @Max(Page.MAX_LIMIT)
    @DefaultValue(Page.DEFAULT_LIMIT)
    public int limit = Integer.parseInt(Page.DEFAULT_LIMIT);

    @RestQuery
    public @Nullable String cursor;
}

package dev.kontor.base.http;

import dev.kontor.base.shared.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which page of a list: how many rows, and after which one. Filters with a page of their own extend it. */
public class PageRequest {

    @RestQuery
    @Min(1)
    @Max(Page.MAX_LIMIT)
    @DefaultValue(Page.DEFAULT_LIMIT)
    public int limit = Integer.parseInt(Page.DEFAULT_LIMIT);

    @RestQuery
    @Size(max = 4_000)
    public @Nullable String cursor;
}

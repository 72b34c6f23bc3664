package dev.kontor.price.book;

import dev.kontor.base.shared.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Between which days, as known when. What must be there is absent until it has been checked. */
@SuppressWarnings("MultipleNullnessAnnotations")
public class PriceDifferenceFilter {

    @RestQuery
    @NotNull
    public @Nullable LocalDate from;

    @RestQuery
    @NotNull
    public @Nullable LocalDate to;

    @RestQuery
    public @Nullable Instant asKnownAt;

    @RestQuery
    @Min(1)
    @Max(Page.MAX_LIMIT)
    @DefaultValue(Page.DEFAULT_LIMIT)
    public int limit = Integer.parseInt(Page.DEFAULT_LIMIT);

    @RestQuery
    public @Nullable String cursor;
}

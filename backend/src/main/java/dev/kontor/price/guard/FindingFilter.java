package dev.kontor.price.guard;

import dev.kontor.base.shared.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which findings: of one code or severity, on a day (today unless given). */
public class FindingFilter {

    @RestQuery
    public @Nullable FindingCode code;

    @RestQuery
    public @Nullable Severity severity;

    @RestQuery
    public @Nullable LocalDate on;

    @RestQuery
    @Min(1)
    @Max(Page.MAX_LIMIT)
    @DefaultValue(Page.DEFAULT_LIMIT)
    public int limit = Integer.parseInt(Page.DEFAULT_LIMIT);

    @RestQuery
    public @Nullable String cursor;
}

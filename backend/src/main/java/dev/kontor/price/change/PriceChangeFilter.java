package dev.kontor.price.change;

import dev.kontor.base.shared.Page;
import dev.kontor.price.change.PriceChange.ChangeStatus;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which price changes, newest first. */
public class PriceChangeFilter {

    @RestQuery
    public @Nullable UUID listId;

    @RestQuery
    public @Nullable UUID classId;

    @RestQuery
    public @Nullable UUID customerId;

    @RestQuery
    public @Nullable ChangeStatus status;

    @RestQuery
    @Min(1)
    @Max(Page.MAX_LIMIT)
    @DefaultValue(Page.DEFAULT_LIMIT)
    public int limit = Integer.parseInt(Page.DEFAULT_LIMIT);

    @RestQuery
    public @Nullable String cursor;
}

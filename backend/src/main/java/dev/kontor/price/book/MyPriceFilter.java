package dev.kontor.price.book;

import dev.kontor.base.shared.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which prices: products by search or category, and the day. */
public class MyPriceFilter {

    @RestQuery
    @Size(max = 200)
    public @Nullable String q;

    @RestQuery
    public @Nullable UUID categoryId;

    @RestQuery
    public @Nullable LocalDate on;

    @RestQuery
    @Min(1)
    @Max(Page.MAX_LIMIT)
    @DefaultValue(Page.DEFAULT_LIMIT)
    public int limit = Integer.parseInt(Page.DEFAULT_LIMIT);

    @RestQuery
    public @Nullable String cursor;

    PriceSheetFilter sheet() {
        PriceSheetFilter filter = new PriceSheetFilter();
        filter.q = q;
        filter.categoryId = categoryId;
        filter.on = on;
        filter.limit = limit;
        filter.cursor = cursor;
        return filter;
    }
}

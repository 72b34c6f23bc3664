package dev.kontor.price.book;

import dev.kontor.base.shared.Page;
import dev.kontor.goods.catalog.ProductFilter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which prices of a sheet: products by search, category or SKU, the day, as known when, with reasons or without. */
public class PriceSheetFilter {

    @RestQuery
    @Size(max = 200)
    public @Nullable String q;

    @RestQuery
    @Size(max = 100)
    public @Nullable String sku;

    @RestQuery
    public @Nullable UUID categoryId;

    /** Only products for which the customer has own prices. */
    @RestQuery
    @DefaultValue("false")
    public boolean overridden;

    @RestQuery
    public @Nullable LocalDate on;

    @RestQuery
    public @Nullable Instant asKnownAt;

    @RestQuery
    @DefaultValue("false")
    public boolean explain;

    @RestQuery
    @Min(1)
    @Max(Page.MAX_LIMIT)
    @DefaultValue(Page.DEFAULT_LIMIT)
    public int limit = Integer.parseInt(Page.DEFAULT_LIMIT);

    @RestQuery
    public @Nullable String cursor;

    ProductFilter products() {
        ProductFilter filter = new ProductFilter();
        filter.q = q;
        filter.categoryId = categoryId;
        filter.limit = limit;
        filter.cursor = cursor;
        return filter;
    }
}

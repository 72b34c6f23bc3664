package dev.kontor.price.set;

import dev.kontor.goods.catalog.ProductFilter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which rows of a price matrix: products by search or category, on which day. */
public class PriceMatrixFilter {

    /** A sheet shows more at once than a list. */
    private static final int MOST = 1_000;

    @RestQuery
    public @Nullable LocalDate on;

    @RestQuery
    @Size(max = 200)
    public @Nullable String q;

    @RestQuery
    public @Nullable UUID categoryId;

    @RestQuery
    @Min(1)
    @Max(MOST)
    @DefaultValue("200")
    public int limit = 200;

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

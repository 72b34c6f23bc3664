package dev.kontor.goods.catalog;

import dev.kontor.base.http.ListRequest;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which products, in which order, how many. */
public class ProductFilter extends ListRequest {

    /** Part of the SKU or the name. */
    @RestQuery
    @Size(max = 200)
    public @Nullable String q;

    @RestQuery
    public @Nullable UUID categoryId;

    @RestQuery
    public @Nullable ProductKind kind;

    @RestQuery
    @DefaultValue("sku")
    @Pattern(regexp = "-?(sku|name)", message = "One of sku, -sku, name, -name.")
    public String sort = "sku";

    /** The products of a sheet, by SKU. */
    public static ProductFilter of(@Nullable String q, @Nullable UUID categoryId, int limit, @Nullable String cursor) {
        ProductFilter filter = new ProductFilter();
        filter.q = q;
        filter.categoryId = categoryId;
        filter.limit = limit;
        filter.cursor = cursor;
        return filter;
    }
}

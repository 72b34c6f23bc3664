package dev.kontor.price.book;

import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import dev.kontor.base.table.TableFormat;
import dev.kontor.goods.catalog.Action;
import dev.kontor.price.book.MyPrices.MyCategory;
import dev.kontor.price.book.MyPrices.MyPriceExplanation;
import dev.kontor.price.book.MyPrices.MyPriceSheet;
import dev.kontor.price.book.PriceSheets.PriceSheetFilter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/me/prices")
@RunOnVirtualThread
class MyPriceResource {

    private final MyPrices prices;

    MyPriceResource(MyPrices prices) {
        this.prices = prices;
    }

    /** What the customer pays, product by product; 403 while there is no active business relationship. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("me:read")
    public MyPriceSheet listMyPrices(
            @RestQuery @Size(max = 200) @Nullable String q,
            @RestQuery @Nullable UUID categoryId,
            @RestQuery @Nullable LocalDate on,
            @Valid @BeanParam PageRequest page) {
        PriceSheetFilter filter = new PriceSheetFilter();
        filter.q = q;
        filter.categoryId = categoryId;
        filter.on = on;
        filter.limit = page.limit;
        filter.cursor = page.cursor;
        return prices.sheet(filter);
    }

    /** All of it as a file. */
    @GET
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.5"})
    @RolesAllowed("me:read")
    @Operation(hidden = true)
    public Response exportMyPrices(
            @RestQuery @Nullable LocalDate on,
            @RestQuery @Size(max = 2) @Nullable String labels,
            @Context HttpHeaders headers) {
        return prices.table(on, labels, headers);
    }

    /** The categories that prices can be narrowed by, in the order of their names. */
    @GET
    @Path("/categories")
    @RolesAllowed("me:read")
    public Page<MyCategory> listMyPriceCategories(@Valid @BeanParam PageRequest page) {
        return prices.categories(page.limit, page.cursor);
    }

    /** Why the customer pays this. */
    @GET
    @Path("/explanation")
    @RolesAllowed("me:read")
    public MyPriceExplanation explainMyPrice(
            @RestQuery @NotBlank @Size(max = 100) String sku,
            @RestQuery @NotNull Action action,
            @RestQuery @NotNull @Min(0) @Max(1200) Integer termMonths,
            @RestQuery @Nullable LocalDate on) {
        return prices.explain(sku, action, termMonths, on);
    }
}

package dev.kontor.price.book;

import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import dev.kontor.base.table.TableFormat;
import dev.kontor.price.book.DayComparisons.DayComparison;
import dev.kontor.price.book.PriceDifferences.Between;
import dev.kontor.price.book.PriceDifferences.PriceDifference;
import dev.kontor.price.book.PriceSheets.PriceSheet;
import dev.kontor.price.book.PriceSheets.PriceSheetFilter;
import dev.kontor.price.book.PriceSheets.SheetDay;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/customers/{id}")
@RunOnVirtualThread
class CustomerPriceResource {

    private final PriceSheets sheets;
    private final PriceSets sets;
    private final PriceDifferences differences;
    private final DayComparisons comparisons;

    CustomerPriceResource(
            PriceSheets sheets, PriceSets sets, PriceDifferences differences, DayComparisons comparisons) {
        this.sheets = sheets;
        this.sets = sets;
        this.differences = differences;
        this.comparisons = comparisons;
    }

    /** What this customer pays, product by product. */
    @GET
    @Path("/prices")
    @RolesAllowed("prices:read")
    public PriceSheet listCustomerPrices(@RestPath("id") UUID customerId, @Valid @BeanParam PriceSheetFilter filter) {
        return sheets.ofCustomer(customerId, filter);
    }

    /** All of it in one answer, streamed; with {@code Accept: text/csv} or XLSX as a file, with labels in words. */
    @GET
    @Path("/prices/sheet")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("prices:read")
    @APIResponseSchema(PriceSheet.class)
    public Response readCustomerPriceSheet(
            @RestPath("id") UUID customerId,
            @RestQuery @Nullable LocalDate on,
            @RestQuery @Nullable Instant asKnownAt) {
        return Response.ok(sheets.all(customerId, on, asKnownAt), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @GET
    @Path("/prices/sheet")
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.5"})
    @RolesAllowed("prices:read")
    @Operation(hidden = true)
    public Response exportCustomerPriceSheet(
            @RestPath("id") UUID customerId,
            @RestQuery @Nullable LocalDate on,
            @RestQuery @Nullable Instant asKnownAt,
            @RestQuery @Size(max = 2) @Nullable String labels,
            @Context HttpHeaders headers) {
        return sheets.table(customerId, new SheetDay(on, asKnownAt), labels, headers);
    }

    /** What changes between two days. */
    @GET
    @Path("/prices/differences")
    @RolesAllowed("prices:read")
    public Page<PriceDifference> listPriceDifferences(
            @RestPath("id") UUID customerId,
            @RestQuery @NotNull LocalDate from,
            @RestQuery @NotNull LocalDate to,
            @RestQuery @Nullable Instant asKnownAt,
            @Valid @BeanParam PageRequest page) {
        return differences.page(customerId, new Between(from, to, asKnownAt), page.limit, page.cursor);
    }

    /** What else is different on two days: class, currency and discounts, and who moved the customer between them. */
    @GET
    @Path("/prices/comparison")
    @RolesAllowed("prices:read")
    public DayComparison comparePriceDays(
            @RestPath("id") UUID customerId,
            @RestQuery @NotNull LocalDate from,
            @RestQuery @NotNull LocalDate to,
            @RestQuery @Nullable Instant asKnownAt) {
        return comparisons.compare(customerId, new Between(from, to, asKnownAt));
    }

    @GET
    @Path("/price-overrides")
    @RolesAllowed("prices:read")
    public Page<PriceSetView> listPriceOverrides(@RestPath("id") UUID customerId, @Valid @BeanParam PageRequest page) {
        return sets.ofCustomer(customerId, page.limit, page.cursor);
    }

    @GET
    @Path("/price-overrides/{productId}")
    @RolesAllowed("prices:read")
    public PriceSetView readPriceOverride(@RestPath("id") UUID customerId, @RestPath UUID productId) {
        return sets.readOfCustomer(customerId, productId);
    }
}

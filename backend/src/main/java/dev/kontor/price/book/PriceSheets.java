package dev.kontor.price.book;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Money;
import dev.kontor.base.shared.Page;
import dev.kontor.base.table.ListExport;
import dev.kontor.base.table.TableColumns;
import dev.kontor.goods.catalog.ProductFilter;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.list.PriceLists;
import dev.kontor.price.rule.Offer;
import dev.kontor.price.rule.OfferReader;
import dev.kontor.price.rule.Prices;
import dev.kontor.price.rule.Prices.PriceScope;
import dev.kontor.price.rule.ResolvedPrice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What customers and classes pay, product by product. */
@ApplicationScoped
public class PriceSheets {

    private static final int BATCH = 1_000;
    private static final int BUFFER = 1 << 16;
    private static final TableColumns<Row> COLUMNS = TableColumns.of(columns(), null);
    private static final TableColumns<Row> COLUMNS_FOR_CUSTOMER =
            TableColumns.of(columns(), "sku,name,action,termMonths,currency,unitPrice");

    private final Prices prices;
    private final PriceLists lists;
    private final PriceSets sets;
    private final Products products;
    private final OfferReader reader;
    private final ObjectMapper json;

    PriceSheets(
            Prices prices, PriceLists lists, PriceSets sets, Products products, OfferReader reader, ObjectMapper json) {
        this.prices = prices;
        this.lists = lists;
        this.sets = sets;
        this.products = products;
        this.reader = reader;
        this.json = json;
    }

    /** 404 for an unknown customer. */
    public PriceSheet ofCustomer(UUID customerId, PriceSheetFilter filter) {
        PriceScope scope = prices.ofCustomer(customerId, filter.on, filter.asKnownAt, filter.explain);
        return sheet(scope, filter.overridden ? overridden(customerId, filter) : shown(scope, filter));
    }

    /** 404 for an unknown class, 422 for a currency that it does not have. */
    public PriceSheet ofClass(UUID classId, @Nullable String currency, PriceSheetFilter filter) {
        PriceScope scope = prices.ofClass(classId, currency, filter.on, filter.asKnownAt, filter.explain);
        return sheet(scope, shown(scope, filter));
    }

    private PriceSheet sheet(PriceScope scope, Page<ProductView> page) {
        List<String> skus = page.items().stream().map(ProductView::sku).toList();
        Map<String, Offer> offers = skus.isEmpty() ? Map.of() : reader.offers(scope, skus);
        List<PriceSheet.ProductPrices> items = skus.stream()
                .map(sku -> PriceSheet.ProductPrices.of(Objects.requireNonNull(offers.get(sku)), scope))
                .toList();
        return new PriceSheet(scope.currency(), scope.day(), items, page.nextCursor(), page.total());
    }

    private Page<ProductView> shown(PriceScope scope, PriceSheetFilter filter) {
        if (filter.sku == null) {
            return products.page(
                    filter.products(), conditions -> filter.sold ? reader.sold(scope, conditions) : conditions);
        }
        List<ProductView> one = products.bySkus(List.of(filter.sku));
        return new Page<>(one, null, Page.Total.of(one.size()));
    }

    private Page<ProductView> overridden(UUID customerId, PriceSheetFilter filter) {
        return lists.listOf(lists.customer(customerId))
                .map(list -> sets.listed(list, filter.q, filter.categoryId, filter.limit, filter.cursor))
                .orElseGet(() -> new Page<>(List.of(), null, Page.Total.of(0)));
    }

    /** All of it without further pages, written while it is read; 404 at once for an unknown customer. */
    StreamingOutput all(UUID customerId, @Nullable LocalDate on, @Nullable Instant asKnownAt) {
        PriceScope scope = prices.ofCustomer(customerId, on, asKnownAt, false);
        return out -> {
            try (JsonGenerator generator = json.createGenerator(new BufferedOutputStream(out, BUFFER))) {
                write(generator, scope);
            }
        };
    }

    private void write(JsonGenerator generator, PriceScope scope) throws IOException {
        generator.writeStartObject();
        generator.writeStringField("currency", scope.currency());
        generator.writePOJOField("on", scope.day());
        generator.writeArrayFieldStart("items");
        int written = 0;
        List<Offer> batch = reader.after("", scope, BATCH);
        while (!batch.isEmpty()) {
            for (Offer row : batch) {
                generator.writePOJO(PriceSheet.ProductPrices.of(row, scope));
            }
            written += batch.size();
            batch = batch.size() < BATCH
                    ? List.of()
                    : reader.after(batch.getLast().sku(), scope, BATCH);
        }
        generator.writeEndArray();
        generator.writeNullField("nextCursor");
        generator.writePOJOField("total", Page.Total.of(written));
        generator.writeEndObject();
    }

    /** The same as a table. */
    Response table(UUID customerId, SheetDay day, @Nullable String labels, HttpHeaders request) {
        PriceScope scope = prices.ofCustomer(customerId, day.on(), day.asKnownAt(), false);
        TableColumns<Row> columns = COLUMNS.labelled("prices", labels, Map.of());
        return ListExport.of("prices", request, columns, (cursor, size) -> {
            List<Offer> batch = reader.after(cursor == null ? "" : cursor, scope, size);
            List<Row> rows = batch.stream()
                    .flatMap(offer -> offer.prices(scope.day(), false).stream().map(price -> new Row(offer, price)))
                    .toList();
            return new ListExport.Batch<>(
                    rows, batch.size() < size ? null : batch.getLast().sku());
        });
    }

    /** What is sold, as a table for the customer: nothing of where a price comes from. */
    Response tableForCustomer(UUID customerId, @Nullable LocalDate on, @Nullable String labels, HttpHeaders request) {
        PriceScope scope = prices.ofCustomer(customerId, on, null, false);
        TableColumns<Row> columns = COLUMNS_FOR_CUSTOMER.labelled("prices", labels, Map.of());
        return ListExport.of("prices", request, columns, (cursor, size) -> {
            List<Offer> batch = reader.after(cursor == null ? "" : cursor, scope, size);
            List<Row> rows = batch.stream()
                    .flatMap(offer -> offer.prices(scope.day(), false).stream().map(price -> new Row(offer, price)))
                    .filter(row -> row.price().sold())
                    .toList();
            return new ListExport.Batch<>(
                    rows, batch.size() < size ? null : batch.getLast().sku());
        });
    }

    /** Of which day, and as known when. */
    record SheetDay(@Nullable LocalDate on, @Nullable Instant asKnownAt) {}

    /** A row per charge. */
    private record Row(Offer product, ResolvedPrice price) {}

    private static Map<String, Function<Row, @Nullable Object>> columns() {
        Map<String, Function<Row, @Nullable Object>> columns = new LinkedHashMap<>();
        columns.put("sku", row -> row.product().sku());
        columns.put("name", row -> row.product().name());
        columns.put("action", row -> row.price().action());
        columns.put("termMonths", row -> row.price().termMonths());
        columns.put("currency", row -> row.product().currency());
        columns.put("unitPrice", row -> {
            Money price = row.price().unitPrice();
            return price == null ? null : price.amount();
        });
        columns.put("source", row -> row.price().source());
        columns.put("validFrom", row -> row.price().validFrom());
        columns.put("validUntil", row -> row.price().validUntil());
        return columns;
    }

    /** What a customer or a class pays on a day, product by product. */
    public record PriceSheet(
            String currency,
            LocalDate on,
            List<ProductPrices> items,
            @Nullable String nextCursor,
            Page.Total total) {

        /** All charges of one product; {@code overridden} when the customer has own prices for it. */
        public record ProductPrices(
                UUID productId,
                String sku,
                String name,
                UUID categoryId,
                boolean overridden,
                List<ResolvedPrice> prices) {

            static ProductPrices of(Offer offer, PriceScope scope) {
                return new ProductPrices(
                        offer.productId(),
                        offer.sku(),
                        offer.name(),
                        offer.categoryId(),
                        offer.overridden(),
                        offer.prices(scope.day(), scope.explain()));
            }
        }
    }

    /** Which prices of a sheet: products by search, category or SKU, the day, as known when, with reasons or without. */
    public static class PriceSheetFilter extends PageRequest {

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

        /** Only products of which something is sold. */
        @RestQuery
        @DefaultValue("false")
        public boolean sold;

        @RestQuery
        public @Nullable LocalDate on;

        @RestQuery
        public @Nullable Instant asKnownAt;

        @RestQuery
        @DefaultValue("false")
        public boolean explain;

        ProductFilter products() {
            return ProductFilter.of(q, categoryId, limit, cursor);
        }
    }
}

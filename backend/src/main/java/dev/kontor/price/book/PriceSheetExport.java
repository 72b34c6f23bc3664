package dev.kontor.price.book;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.base.shared.Page;
import dev.kontor.base.table.TableFormat;
import dev.kontor.base.table.TableWriter;
import dev.kontor.price.rule.Offer;
import dev.kontor.price.rule.OfferReader;
import dev.kontor.price.rule.PriceScope;
import dev.kontor.price.rule.Prices;
import dev.kontor.price.rule.ResolvedPrice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All prices of one customer, written while they are read, a thousand products at a time. */
@ApplicationScoped
class PriceSheetExport {

    private static final int BATCH = 1_000;
    private static final int BUFFER = 1 << 16;
    private static final List<String> COLUMNS = List.of(
            "sku", "name", "action", "termMonths", "currency", "unitPrice", "source", "validFrom", "validUntil");

    private final Prices prices;
    private final OfferReader reader;
    private final ObjectMapper json;

    PriceSheetExport(Prices prices, OfferReader reader, ObjectMapper json) {
        this.prices = prices;
        this.reader = reader;
        this.json = json;
    }

    /** Like a {@link PriceSheet} without further pages; 404 at once for an unknown customer. */
    StreamingOutput json(UUID customerId, @Nullable LocalDate on, @Nullable Instant asKnownAt) {
        PriceScope scope = prices.ofCustomer(customerId, on, asKnownAt, false);
        return out -> {
            try (JsonGenerator generator = json.createGenerator(new BufferedOutputStream(out, BUFFER))) {
                write(generator, scope);
            }
        };
    }

    /** The same as a table, a row per charge. */
    StreamingOutput table(UUID customerId, @Nullable LocalDate on, @Nullable Instant asKnownAt, TableFormat format) {
        PriceScope scope = prices.ofCustomer(customerId, on, asKnownAt, false);
        return out -> write(out, scope, format);
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
            batch = next(batch, scope);
        }
        generator.writeEndArray();
        generator.writeNullField("nextCursor");
        generator.writePOJOField("total", Page.Total.of(written));
        generator.writeEndObject();
    }

    private void write(OutputStream out, PriceScope scope, TableFormat format) throws IOException {
        BufferedOutputStream buffer = new BufferedOutputStream(out, BUFFER);
        try (TableWriter table = TableWriter.of(format, buffer, COLUMNS)) {
            List<Offer> batch = reader.after("", scope, BATCH);
            while (!batch.isEmpty()) {
                for (Offer row : batch) {
                    PriceSheet.ProductPrices product = PriceSheet.ProductPrices.of(row, scope);
                    for (ResolvedPrice price : product.prices()) {
                        table.row(cells(product, price, scope));
                    }
                }
                batch = next(batch, scope);
            }
        }
        buffer.flush();
    }

    private List<Offer> next(List<Offer> batch, PriceScope scope) {
        return batch.size() < BATCH ? List.of() : reader.after(batch.getLast().sku(), scope, BATCH);
    }

    private static List<@Nullable Object> cells(
            PriceSheet.ProductPrices product, ResolvedPrice price, PriceScope scope) {
        return Arrays.asList(
                product.sku(),
                product.name(),
                price.action().name(),
                price.termMonths(),
                scope.currency(),
                price.unitPrice() == null ? null : price.unitPrice().amount(),
                price.source() == null ? null : price.source().name(),
                price.validFrom(),
                price.validUntil());
    }
}

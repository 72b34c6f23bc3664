package dev.kontor.price.book;

import dev.kontor.base.shared.Versioned;
import dev.kontor.goods.catalog.Action;
import dev.kontor.price.rule.ResolvedPrice.PriceSource;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All prices of one product in one list, and beside them what applies where the list says nothing. */
public record PriceSetView(
        UUID productId,
        String sku,
        String name,
        String currency,
        List<PriceEntryView> entries,
        List<InheritedPrice> inherited,
        long version)
        implements Versioned {

    /** A stored price and who recorded it. */
    public record PriceEntryView(
            UUID id,
            Action action,
            int termMonths,
            int minQuantity,
            BigDecimal amount,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            Instant recordedAt,
            String recordedBy) {}

    /** What shows through today without this list's own prices; absent amount: not sold. */
    public record InheritedPrice(
            Action action,
            int termMonths,
            @Nullable BigDecimal amount,
            @Nullable PriceSource source) {}
}

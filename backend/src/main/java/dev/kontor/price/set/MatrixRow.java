package dev.kontor.price.set;

import dev.kontor.goods.catalog.Action;
import dev.kontor.price.guard.FindingCode;
import dev.kontor.price.rule.PriceSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The prices of one product in a list, as a row of a sheet, for a quantity of one. */
public record MatrixRow(
        UUID productId, String sku, String name, UUID categoryId, String categoryName, List<MatrixCell> cells) {

    /** One charge: the list's own price and what shows through without it; costs only with the right to see them. */
    public record MatrixCell(
            Action action,
            int termMonths,
            @Nullable BigDecimal own,
            @Nullable BigDecimal inherited,
            @Nullable PriceSource inheritedSource,
            @Nullable BigDecimal cost,
            @Nullable BigDecimal margin,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            List<FindingCode> findings) {}
}

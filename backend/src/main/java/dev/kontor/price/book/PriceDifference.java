package dev.kontor.price.book;

import dev.kontor.goods.catalog.Action;
import dev.kontor.price.rule.PriceSource;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A price that is another one on a later day; an absent amount: not sold. */
public record PriceDifference(
        String sku,
        UUID productId,
        String name,
        Action action,
        int termMonths,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        @Nullable PriceSource sourceBefore,
        @Nullable PriceSource sourceAfter) {}

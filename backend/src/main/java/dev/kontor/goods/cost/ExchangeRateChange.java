package dev.kontor.goods.cost;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/** A rate above zero with up to eight decimals. */
public record ExchangeRateChange(@NotNull BigDecimal rate) {}

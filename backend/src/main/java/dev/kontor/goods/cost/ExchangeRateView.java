package dev.kontor.goods.cost;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One unit of {@code base} is worth {@code rate} units of {@code quote}, from a day until the next one. */
public record ExchangeRateView(String base, String quote, BigDecimal rate, LocalDate validFrom) {}

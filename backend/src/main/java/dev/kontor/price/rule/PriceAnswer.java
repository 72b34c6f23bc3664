package dev.kontor.price.rule;

import java.util.List;

/** The prices in the customer's currency, in the order of the questions. */
public record PriceAnswer(String currency, List<ResolvedPrice> prices) {}

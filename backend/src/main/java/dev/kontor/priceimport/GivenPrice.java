package dev.kontor.priceimport;

import dev.kontor.pricechange.PriceItemsChange.PriceItemInput;
import org.jspecify.annotations.Nullable;

/** A price of a file with the row (or line) and column that it came from. */
record GivenPrice(PriceItemInput item, int row, @Nullable String column) {}

package dev.kontor.price.load;

import dev.kontor.price.change.PriceItemsChange.PriceItemInput;
import org.jspecify.annotations.Nullable;

/** A price of a file with the row (or line) and column that it came from. */
record GivenPrice(PriceItemInput item, int row, @Nullable String column) {}

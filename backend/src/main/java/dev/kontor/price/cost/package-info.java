/** Exchange rates with dates, and what a charge costs in another currency. */
@NullMarked
package dev.kontor.price.cost;

import org.jspecify.annotations.NullMarked;

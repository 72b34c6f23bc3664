/** Prices from and to CSV, XLSX and relation text. */
@NullMarked
package dev.kontor.price.load;

import org.jspecify.annotations.NullMarked;

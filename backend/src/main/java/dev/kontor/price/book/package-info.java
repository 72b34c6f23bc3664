/** The price book: prices shown as a whole, as sheets, as sets of one product, and what changes between two days. */
@NullMarked
package dev.kontor.price.book;

import org.jspecify.annotations.NullMarked;

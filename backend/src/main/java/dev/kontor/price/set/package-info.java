/** The prices of one owner for one product, written at once, and the matrix of many. */
@NullMarked
package dev.kontor.price.set;

import org.jspecify.annotations.NullMarked;

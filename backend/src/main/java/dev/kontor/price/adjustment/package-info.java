/** Percentages on the prices of classes and customers. */
@NullMarked
package dev.kontor.price.adjustment;

import org.jspecify.annotations.NullMarked;

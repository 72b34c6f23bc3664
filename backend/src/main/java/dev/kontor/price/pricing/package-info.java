/** Price lists, adjustments, resolution, explanation; reads prices, never writes them. */
@NullMarked
package dev.kontor.price.pricing;

import org.jspecify.annotations.NullMarked;

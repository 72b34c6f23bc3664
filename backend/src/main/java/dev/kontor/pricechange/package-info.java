@NullMarked
package dev.kontor.pricechange;

import org.jspecify.annotations.NullMarked;

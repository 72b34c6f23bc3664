@NullMarked
package dev.kontor.priceimport;

import org.jspecify.annotations.NullMarked;

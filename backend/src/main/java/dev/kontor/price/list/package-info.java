/** Price lists, whose they are, and the moments at which their prices were known; prices themselves are only read here. */
@NullMarked
package dev.kontor.price.list;

import org.jspecify.annotations.NullMarked;

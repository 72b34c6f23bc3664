/** Categories, products and what they are charged for. */
@NullMarked
package dev.kontor.goods.catalog;

import org.jspecify.annotations.NullMarked;

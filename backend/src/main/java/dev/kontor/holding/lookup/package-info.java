/** Lists of associations and of who has a product, for staff and for the customer. */
@NullMarked
package dev.kontor.holding.lookup;

import org.jspecify.annotations.NullMarked;

/** Files of customers. */
@NullMarked
package dev.kontor.customer.load;

import org.jspecify.annotations.NullMarked;

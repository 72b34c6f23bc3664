/** Customers that look alike. */
@NullMarked
package dev.kontor.customer.duplicate;

import org.jspecify.annotations.NullMarked;

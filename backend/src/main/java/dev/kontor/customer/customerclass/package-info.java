/** Classes of customers. */
@NullMarked
package dev.kontor.customer.customerclass;

import org.jspecify.annotations.NullMarked;

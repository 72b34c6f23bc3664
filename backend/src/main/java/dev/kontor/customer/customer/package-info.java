/** Customers: what is known of them, search, lists, history, export. */
@NullMarked
package dev.kontor.customer.customer;

import org.jspecify.annotations.NullMarked;

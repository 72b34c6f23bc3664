/** Visitors register themselves: proof of work, double opt-in, the first request. */
@NullMarked
package dev.kontor.customer.registration;

import org.jspecify.annotations.NullMarked;

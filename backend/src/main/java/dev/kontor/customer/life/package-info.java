/** The life of a customer: deleted, restored within some days, erased after them. */
@NullMarked
package dev.kontor.customer.life;

import org.jspecify.annotations.NullMarked;

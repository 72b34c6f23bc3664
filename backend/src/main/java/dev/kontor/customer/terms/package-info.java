/** Which legal texts a customer accepted, and when. */
@NullMarked
package dev.kontor.customer.terms;

import org.jspecify.annotations.NullMarked;

/** What customers asked for: stored, listed, settled. */
@NullMarked
package dev.kontor.customer.request;

import org.jspecify.annotations.NullMarked;

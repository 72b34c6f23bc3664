/** Associations that renew by themselves. */
@NullMarked
package dev.kontor.holding.renewal;

import org.jspecify.annotations.NullMarked;

/** Who has what from when to when, and what it limits access to. */
@NullMarked
package dev.kontor.holding.association;

import org.jspecify.annotations.NullMarked;

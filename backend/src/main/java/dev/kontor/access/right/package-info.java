/** What somebody may do: every right by its code, and the roles that bundle them. */
@NullMarked
package dev.kontor.access.right;

import org.jspecify.annotations.NullMarked;

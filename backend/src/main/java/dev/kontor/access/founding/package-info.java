/** Resellers come into being together with the person who owns them. */
@NullMarked
package dev.kontor.access.founding;

import org.jspecify.annotations.NullMarked;

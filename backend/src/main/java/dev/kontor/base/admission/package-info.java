/** Who is let in: what is urgent goes first, what is too much is told so at once, and nobody takes everything. */
@NullMarked
package dev.kontor.base.admission;

import org.jspecify.annotations.NullMarked;

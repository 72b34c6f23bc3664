/** Keys of programs. */
@NullMarked
package dev.kontor.access.apikey;

import org.jspecify.annotations.NullMarked;

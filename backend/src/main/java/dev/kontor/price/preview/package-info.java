/** What a change would do before it is published: whom it reaches, what it brings. */
@NullMarked
package dev.kontor.price.preview;

import org.jspecify.annotations.NullMarked;

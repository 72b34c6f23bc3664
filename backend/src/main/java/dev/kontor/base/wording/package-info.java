/** What files and lists say in the words of their readers. */
@NullMarked
package dev.kontor.base.wording;

import org.jspecify.annotations.NullMarked;

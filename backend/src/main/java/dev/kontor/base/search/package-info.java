/** Finds the rows of a list by what is typed: words, parts of words, phone numbers, dates. Knows no list by name. */
@NullMarked
package dev.kontor.base.search;

import org.jspecify.annotations.NullMarked;

/** The only writer of prices: drafts, bulk edits, publication, reversal. */
@NullMarked
package dev.kontor.price.change;

import org.jspecify.annotations.NullMarked;

/** The truth about every planned mail, and the daily round. */
@NullMarked
package dev.kontor.holding.reminder;

import org.jspecify.annotations.NullMarked;

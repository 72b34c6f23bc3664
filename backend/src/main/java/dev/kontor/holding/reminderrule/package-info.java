/** Which reminder goes to whom and when. */
@NullMarked
package dev.kontor.holding.reminderrule;

import org.jspecify.annotations.NullMarked;

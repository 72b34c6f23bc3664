/** The price guard: its policy, and every finding in one SQL picture of the prices. */
@NullMarked
package dev.kontor.price.guard;

import org.jspecify.annotations.NullMarked;

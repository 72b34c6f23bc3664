/** The one rule: what a customer pays, and why. */
@NullMarked
package dev.kontor.price.rule;

import org.jspecify.annotations.NullMarked;

/** Switches and name servers of domains. */
@NullMarked
package dev.kontor.holding.domain;

import org.jspecify.annotations.NullMarked;

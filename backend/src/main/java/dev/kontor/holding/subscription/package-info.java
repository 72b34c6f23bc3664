/** What the reseller holds upstream: imports, feed by external id, search over any column. */
@NullMarked
package dev.kontor.holding.subscription;

import org.jspecify.annotations.NullMarked;

/** Work that recurs for every reseller, on one of all copies of the server. */
@NullMarked
package dev.kontor.tenant.schedule;

import org.jspecify.annotations.NullMarked;

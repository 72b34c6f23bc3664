/** What files brought in, and the way back. */
@NullMarked
package dev.kontor.tenant.imports;

import org.jspecify.annotations.NullMarked;

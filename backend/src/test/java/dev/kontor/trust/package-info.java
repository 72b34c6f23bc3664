/** {@code make trust}: what Kontor promises, tried on a packaged server; see docs/guides/trust.md. */
@NullMarked
package dev.kontor.trust;

import org.jspecify.annotations.NullMarked;

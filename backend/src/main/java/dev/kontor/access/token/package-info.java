/** Access and refresh tokens, signing keys, and who stands behind a credential. */
@NullMarked
package dev.kontor.access.token;

import org.jspecify.annotations.NullMarked;

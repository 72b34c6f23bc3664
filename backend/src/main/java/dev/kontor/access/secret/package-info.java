/** Passwords, second factors, links that work once, and how often somebody may guess. */
@NullMarked
package dev.kontor.access.secret;

import org.jspecify.annotations.NullMarked;

/** The reseller's staff: users, sign-in, sessions, lost passwords. */
@NullMarked
package dev.kontor.access.staff;

import org.jspecify.annotations.NullMarked;

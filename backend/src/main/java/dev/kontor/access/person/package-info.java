/** People of customers: logins, invitations, sign-in at the portal, sessions, their own security. */
@NullMarked
package dev.kontor.access.person;

import org.jspecify.annotations.NullMarked;

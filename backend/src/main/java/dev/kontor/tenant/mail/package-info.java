/** The queue of outgoing mails, what became of each and why. */
@NullMarked
package dev.kontor.tenant.mail;

import org.jspecify.annotations.NullMarked;

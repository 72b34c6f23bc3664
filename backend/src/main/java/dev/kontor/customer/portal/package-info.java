/** The portal: sign-in, the own account, branding and host names. */
@NullMarked
package dev.kontor.customer.portal;

import org.jspecify.annotations.NullMarked;

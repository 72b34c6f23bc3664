/** What each kind of mail says, in every language, and what a reseller makes of it. */
@NullMarked
package dev.kontor.tenant.template;

import org.jspecify.annotations.NullMarked;

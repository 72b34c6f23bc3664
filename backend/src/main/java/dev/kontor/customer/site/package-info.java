/** Sites: the form on the reseller's own pages, its rules and its legal texts. */
@NullMarked
package dev.kontor.customer.site;

import org.jspecify.annotations.NullMarked;

/** The tenant, its settings and running numbers, the directory that finds a tenant before sign-in. */
@NullMarked
package dev.kontor.tenant.reseller;

import org.jspecify.annotations.NullMarked;

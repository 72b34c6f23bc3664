/** Asking and deciding: approval, rejection, release, and who is told. */
@NullMarked
package dev.kontor.customer.approval;

import org.jspecify.annotations.NullMarked;

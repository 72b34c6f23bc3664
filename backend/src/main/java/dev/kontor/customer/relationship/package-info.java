/** Business relationships and what they give: services, catalogues, terms. */
@NullMarked
package dev.kontor.customer.relationship;

import org.jspecify.annotations.NullMarked;

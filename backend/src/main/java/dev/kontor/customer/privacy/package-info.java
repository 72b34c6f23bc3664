@NullMarked
package dev.kontor.customer.privacy;

import org.jspecify.annotations.NullMarked;

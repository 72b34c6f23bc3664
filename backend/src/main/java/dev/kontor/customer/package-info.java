@NullMarked
package dev.kontor.customer;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.kontor.guard;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.kontor.identity;

import org.jspecify.annotations.NullMarked;

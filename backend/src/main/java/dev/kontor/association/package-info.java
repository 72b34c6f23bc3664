@NullMarked
package dev.kontor.association;

import org.jspecify.annotations.NullMarked;

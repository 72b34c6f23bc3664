@NullMarked
package dev.kontor.shared;

import org.jspecify.annotations.NullMarked;

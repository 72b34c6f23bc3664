@NullMarked
package dev.kontor.launch;

import org.jspecify.annotations.NullMarked;

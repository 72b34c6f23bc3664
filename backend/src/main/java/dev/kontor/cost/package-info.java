@NullMarked
package dev.kontor.cost;

import org.jspecify.annotations.NullMarked;

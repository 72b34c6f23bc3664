@NullMarked
package dev.kontor.pricing;

import org.jspecify.annotations.NullMarked;

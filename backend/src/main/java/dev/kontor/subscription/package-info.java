@NullMarked
package dev.kontor.subscription;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.kontor.portal;

import org.jspecify.annotations.NullMarked;

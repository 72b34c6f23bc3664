@NullMarked
package dev.kontor.base.history;

import org.jspecify.annotations.NullMarked;

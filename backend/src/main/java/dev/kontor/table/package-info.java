@NullMarked
package dev.kontor.table;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.kontor.catalog;

import org.jspecify.annotations.NullMarked;

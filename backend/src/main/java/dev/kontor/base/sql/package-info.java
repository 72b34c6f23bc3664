@NullMarked
package dev.kontor.base.sql;

import org.jspecify.annotations.NullMarked;

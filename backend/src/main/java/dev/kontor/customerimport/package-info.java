@NullMarked
package dev.kontor.customerimport;

import org.jspecify.annotations.NullMarked;

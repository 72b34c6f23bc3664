@NullMarked
package dev.kontor.reseller;

import org.jspecify.annotations.NullMarked;

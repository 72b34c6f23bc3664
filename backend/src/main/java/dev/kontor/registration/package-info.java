@NullMarked
package dev.kontor.registration;

import org.jspecify.annotations.NullMarked;

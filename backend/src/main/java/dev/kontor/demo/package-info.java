@NullMarked
package dev.kontor.demo;

import org.jspecify.annotations.NullMarked;

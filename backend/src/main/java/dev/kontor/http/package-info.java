@NullMarked
package dev.kontor.http;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.kontor.mail;

import org.jspecify.annotations.NullMarked;

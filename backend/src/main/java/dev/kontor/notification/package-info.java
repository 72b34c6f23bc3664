@NullMarked
package dev.kontor.notification;

import org.jspecify.annotations.NullMarked;

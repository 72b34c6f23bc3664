@NullMarked
package dev.kontor.approval;

import org.jspecify.annotations.NullMarked;
